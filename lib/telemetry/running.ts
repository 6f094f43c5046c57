import type { Telemetry } from "./start";

const RARELY_MS = 60_000;

/** A collector that is away is told once a minute, not with everything that is meant for it. */
export function complainRarely(complain: (message: string) => void): (message: string) => void {
  let last = -Infinity;
  return (message) => {
    if (performance.now() - last < RARELY_MS) return;
    last = performance.now();
    complain(message.slice(0, 300));
  };
}

const FLUSH_EVERY_MS = 500;

/** Once told to end, sends what there is again and again: Next ends the process without asking. */
export function flushWhileEnding({ flush }: Telemetry): void {
  // Without a listener of Next's own, one of ours would keep the signal from ending anything.
  if (process.listenerCount("SIGTERM") === 0) return;
  process.once("SIGTERM", () => setInterval(() => void flush(), FLUSH_EVERY_MS).unref());
}
