/**
 * Everything that is expected to go wrong, as a closed set. Routes, actions and components
 * exchange these; what an admin reads is made of them in one place.
 */
export const ERROR_CODES = [
  /** No token, or Graph does not take it (401). */
  "unauthenticated",
  /** Graph says the account lacks a permission or a role (403). */
  "forbidden",
  /** The listener or application is not there (404). */
  "not-found",
  /** Graph asks to wait (429); `retryAfterSeconds` says how long. */
  "throttled",
  /** Graph answers with 5xx. */
  "unavailable",
  /** No answer: refused, cut, or too slow. */
  "network",
  /** An answer that is not what Graph documents. */
  "invalid-response",
  /** Graph understood the request and refused it (other 4xx). */
  "refused",
  /** What Dialgate was sent is not what it takes. */
  "invalid-input",
  /** What is set is no longer what the admin saw. */
  "conflict",
  /** No plan can reach what is wanted; nothing was written. */
  "no-plan",
  /** The browser cannot store what an undo needs; nothing was written. */
  "not-stored",
  /** The page is of another build than the server; nothing was written. */
  "outdated",
  /** The page stands at an address that the server does not know as its own; nothing was written. */
  "unexpected-address",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface DialgateError {
  readonly code: ErrorCode;
  /** One plain sentence; never holds a token. */
  readonly message: string;
  /** Graph's `request-id`, for Microsoft's support. */
  readonly requestId?: string;
  readonly retryAfterSeconds?: number;
}
