import { type ChildProcess, spawn } from "node:child_process";
import type { Environment } from "../config/readConfig";

/**
 * How long a child may take to end by itself before it is ended by force: as long as the longest
 * part of a save, so that none is cut in half (15 s of writes, 30 s for the last answer, and looks).
 */
export const GRACE_MS = 60_000;

/** What was started, with its grace. */
const running = new Map<ChildProcess, number>();
let ending = false;

/** Starts a Node program that lives and dies with this one: output here, one end for all. */
export function startChild(
  args: readonly string[],
  env: Environment,
  graceMs = GRACE_MS,
): ChildProcess {
  const child = spawn(process.execPath, args, {
    // Next declares NODE_ENV to be always there; for a child it is Next that sets it.
    env: env as NodeJS.ProcessEnv,
    stdio: ["ignore", "inherit", "inherit"],
  });
  running.set(child, graceMs);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Resolves to the exit code of a child, 1 if a signal ended it or it could not start. */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code ?? 1));
    child.once("error", () => resolve(1));
  });
}

type EndSignal = "SIGINT" | "SIGTERM";

/**
 * Ends every child and then this process; says why, unless it was asked for. The last one that was
 * started ends first: the local tenant is there for as long as anything may write to it.
 */
export async function endAll(
  code: number,
  reason?: string,
  signal: EndSignal = "SIGTERM",
): Promise<never> {
  if (!ending) {
    ending = true;
    if (reason) console.error(reason);
    for (const [child, graceMs] of [...running].reverse()) {
      const end = exitOf(child);
      child.kill(signal);
      const force = setTimeout(() => child.kill("SIGKILL"), graceMs);
      await end;
      clearTimeout(force);
    }
    process.exit(code);
  }
  return new Promise<never>(() => undefined);
}

/** A signal that comes again this soon is the same one: npm passes on what reached us already. */
const SAME_MS = 2_000;

/**
 * Ctrl-C, a stop from outside, or the death of whoever started us: all end everything. Ctrl-C is
 * passed on as it is: whoever sits there waits for no load balancer. Told again, it is by force.
 */
export function endWhenTold(): void {
  let since: number | undefined;
  const told = (code: number, signal: EndSignal) => () => {
    since ??= Date.now();
    if (Date.now() - since < SAME_MS) void endAll(code, undefined, signal);
    else for (const child of running.keys()) child.kill("SIGKILL");
  };
  process.on("SIGINT", told(130, "SIGINT"));
  process.on("SIGTERM", told(143, "SIGTERM"));
  process.on("SIGHUP", told(129, "SIGTERM"));
  // npm, when it is stopped, stops its shell, and that tells its own child nothing.
  const parent = process.ppid;
  const watch = () => (process.ppid === parent ? undefined : void endAll(143));
  setInterval(watch, 500).unref();
}
