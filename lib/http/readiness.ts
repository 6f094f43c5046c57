declare global {
  /** Of the process: Next gives its hook and its routes modules of their own. */
  var dialgateIsEnding: boolean | undefined;
}

/** Whether this instance was told to end: it still answers, but should be sent nothing more. */
export function isEnding(): boolean {
  return globalThis.dialgateIsEnding === true;
}

type Signals = Pick<NodeJS.Process, "listeners" | "removeAllListeners" | "on">;

/**
 * From now on readiness goes down first: what Next does at SIGTERM, which is to close its port at
 * once, it does so many seconds later. A load balancer sends to a port until it has looked again.
 */
export function drainFirst(seconds: number, signals: Signals = process): void {
  const enders = signals.listeners("SIGTERM");
  if (enders.length === 0) return;
  signals.removeAllListeners("SIGTERM");
  signals.on("SIGTERM", (...told) => {
    if (isEnding()) return;
    globalThis.dialgateIsEnding = true;
    setTimeout(() => enders.forEach((end) => end(...told)), seconds * 1000);
  });
}
