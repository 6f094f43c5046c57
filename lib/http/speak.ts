import { AsyncLocalStorage } from "node:async_hooks";
import { IncomingMessage, Server } from "node:http";
import { catalogueOf } from "@/lib/i18n/server/catalogues";
import type { Spoken } from "@/lib/i18n/spoken";
import { wantedLocale } from "@/lib/i18n/server/wanted";

/** Of all its overloads the one that is sent to all of them. */
type Emit = (this: Server, event: string, ...args: unknown[]) => boolean;

/**
 * From now on everything that is made for a request, in this process, is in the language of whoever
 * sent it: pages, refusals, answers of actions. Next has no place for this that pages see as well
 * which the browser renders again; see `lib/i18n/spoken.ts`.
 */
export function speakToCallers(): void {
  const inRequest = new AsyncLocalStorage<Spoken>();
  globalThis.dialgateSpoken = () => inRequest.getStore();
  const prototype: { emit: Emit } = Server.prototype;
  const { emit } = prototype;
  prototype.emit = function (this: Server, ...given: Parameters<Emit>): boolean {
    const pass = () => emit.apply(this, given);
    const [event, request] = given;
    if (event !== "request" || !(request instanceof IncomingMessage)) return pass();
    const catalogue = catalogueOf(wantedLocale(request.headers));
    if (catalogue === null) return pass();
    // One that cannot be loaded is a defect of the build; English is understood better than nothing.
    void catalogue.then(({ spoken }) => inRequest.run(spoken, pass), pass);
    return true;
  };
}
