import { Server } from "node:http";

/** Of all its overloads the one that is sent to all of them. */
type Emit = (this: Server, event: string, ...args: unknown[]) => boolean;

/** What one event of a server is: its name and what comes with it. */
export interface ServerEvent {
  readonly server: Server;
  readonly event: string;
  readonly first: unknown;
  readonly second: unknown;
  /** Lets it go on to whoever else is there, and to the server itself. */
  readonly pass: () => boolean;
}

/**
 * From now on every event of every server of this process is given to `take` first, which answers
 * whether it was taken, as `emit` does. Who comes last stands around those before. Next has no place for this:
 * its proxy runs after the body was taken in, and not for what cannot be parsed.
 */
export function aroundServers(take: (event: ServerEvent) => boolean): void {
  const prototype: { emit: Emit } = Server.prototype;
  const { emit } = prototype;
  prototype.emit = function (this: Server, ...given: Parameters<Emit>): boolean {
    const [event, first, second] = given;
    return take({ server: this, event, first, second, pass: () => emit.apply(this, given) });
  };
}
