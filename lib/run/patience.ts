import { t } from "@/lib/i18n/t";
import { asksToWait, type DialgateError } from "@/lib/domain/errors";

/** So many calls in a row that write nothing are too many. */
const MOST_WAITS = 20;
/** What keeps failing is tried for so long; then the error that Graph gave is told. */
const PATIENCE_MS = 90_000;

const NETWORK_WAIT_S = 10;

/** How long a drive goes on without getting anywhere. */
export class Patience {
  private waits = 0;
  private since = Date.now();
  private renewed = false;

  /** Something was written, or was seen to be. */
  progressed(): void {
    this.waits = 0;
    this.since = Date.now();
    this.renewed = false;
  }

  /** Counts one more turn that wrote nothing; true when that was one too many. */
  spend(): boolean {
    this.waits += 1;
    return this.waits > MOST_WAITS;
  }

  /** Who asks to wait is only busy; what keeps failing otherwise will go on failing. */
  isStuckBy({ code }: DialgateError): boolean {
    return !asksToWait(code) && Date.now() - this.since > PATIENCE_MS;
  }

  /** Whether a token that was refused may be renewed: once, until something is written. */
  renewsToken(): boolean {
    const may = !this.renewed;
    this.renewed = true;
    return may;
  }
}

/** Seconds after which a call is worth another try; null where it is not. */
export function waitAfter({ code, retryAfterSeconds }: DialgateError): number | null {
  const comesBack = asksToWait(code) || code === "network" || code === "unavailable";
  return comesBack ? (retryAfterSeconds ?? NETWORK_WAIT_S) : null;
}

/** Nothing was carried out, and why is not known any better. */
export function keptWaiting(retryAfterSeconds: number): DialgateError {
  const message = t`Graph kept limiting requests, or could not be read again.`;
  return { code: "throttled", message, retryAfterSeconds };
}
