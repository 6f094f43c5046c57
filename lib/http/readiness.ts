declare global {
  /** Of the process: Next gives its hook and its routes modules of their own. */
  var dialgateIsEnding: boolean | undefined;
}

/** Whether this instance was told to end: it still answers, but should be sent nothing more. */
export function isEnding(): boolean {
  return globalThis.dialgateIsEnding === true;
}

/** From now on `/api/ready` answers 503. */
export function beginEnding(): void {
  globalThis.dialgateIsEnding = true;
}
