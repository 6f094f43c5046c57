import { inEnglish } from "@/lib/i18n/spoken";
import { plural, t } from "@/lib/i18n/t";

/**
 * Everything that is expected to go wrong, as a closed set: routes, actions and components exchange
 * its codes. With each, what an admin reads of it: what happened, and what to do next.
 */
const ERRORS = {
  /** No token, or one that Dialgate's server or Graph does not take (401). */
  unauthenticated: () => ({
    title: t`Your sign-in was not accepted`,
    next: t`The session may have ended. Sign out, then sign in again.`,
  }),
  /** The session has ended: the admin has to sign in again. */
  "signed-out": () => ({
    title: t`Your session has ended`,
    next: t`Sign in again: staged changes are kept, and a run that was interrupted resumes automatically.`,
  }),
  /** Graph says the account lacks a permission or a role (403). */
  forbidden: () => ({
    title: t`You don’t have access`,
    next: t`Ask an administrator of the tenant for the role Authentication Extensibility Administrator (to make changes) or Global Reader (to view), then sign in again.`,
  }),
  /** Dialgate's server: the account lacks the app role that this needs. */
  "role-missing": () => ({
    title: t`Your account has no Dialgate app role that allows this`,
    next: t`Ask an administrator of the tenant to assign it under Enterprise applications › Dialgate › Users and groups: Regions.Manage to make changes, Regions.Read to view. Then sign out and sign in again.`,
  }),
  /** Graph does not let the application itself do this (403): a permission is not granted. */
  "permission-missing": () => ({
    title: t`Dialgate’s application does not have access`,
    next: t`Ask whoever runs Dialgate to have the application permission granted in the tenant; the About page says which one is missing.`,
  }),
  /** The application's own credential is not accepted, so its server cannot call Graph. */
  "credential-refused": () => ({
    title: t`Dialgate’s server cannot sign in to Microsoft Graph`,
    next: t`The problem is not with your account. Give the message below to whoever runs Dialgate: its credential must be corrected.`,
  }),
  /** The listener or application is not there (404). */
  "not-found": () => ({
    title: t`It no longer exists`,
    next: t`It may have been deleted. Refresh, then check the current settings.`,
  }),
  /** Graph asks to wait (429); `retryAfterSeconds` says how long. */
  throttled: () => ({
    title: t`Microsoft Graph is limiting requests`,
    next: t`Too many requests were sent.`,
  }),
  /** Dialgate's own server asks to wait (429); `retryAfterSeconds` says how long. */
  "too-many-requests": () => ({
    title: t`Dialgate’s server is limiting requests`,
    next: t`It received more requests from your account or network address than it allows.`,
  }),
  /** Graph answers with 5xx. */
  unavailable: () => ({
    title: t`Microsoft Graph is not available`,
    next: t`This usually clears within minutes. Try again.`,
  }),
  /** No answer: refused, cut, or too slow. */
  network: () => ({
    title: t`The connection was lost`,
    next: t`Check the network between your browser, Dialgate’s server and Microsoft Graph, then try again.`,
  }),
  /** An answer that is not what Graph documents. */
  "invalid-response": () => ({
    title: t`The response could not be read`,
    next: t`Something between Dialgate and Microsoft Graph, such as a proxy, may have answered instead. Try again; if this persists, give the request id below to whoever runs Dialgate.`,
  }),
  /** Graph understood the request and refused it (other 4xx). */
  refused: () => ({
    title: t`Microsoft Graph refused this`,
    next: t`The message below is from Graph. Refresh, then check what you want to change.`,
  }),
  /** Graph understood what it was to show and refused it (other 4xx). */
  "read-refused": () => ({
    title: t`Microsoft Graph refused to show this`,
    next: t`The message below is from Graph. This may not be available in your tenant: give the message and the request id to whoever runs Dialgate. Nothing was changed.`,
  }),
  /** What Dialgate was sent is not what it takes. */
  "invalid-input": () => ({
    title: t`Dialgate’s server refused this`,
    next: t`The page may be older than an update. Reload it; staged changes are kept.`,
  }),
  /** What is set is no longer what the admin saw. */
  conflict: () => ({
    title: t`The tenant changed in the meantime`,
    next: t`Review your changes again against the current settings.`,
  }),
  /** No plan can reach what is wanted; nothing was written. */
  "no-plan": () => ({
    title: t`This change is not possible`,
    next: t`Nothing was written.`,
  }),
  /** The browser cannot store what an undo needs; nothing was written. */
  "not-stored": () => ({
    title: t`This browser cannot store data`,
    next: t`Free some space or allow storage for this site, then try again. To save anyway, download the restore file first: without it, the change cannot be undone.`,
  }),
  /** The page is of another build than the server; nothing was written. */
  outdated: () => ({
    title: t`Dialgate was updated`,
    next: t`Reload the page. This page will not write anything more; staged changes are kept, and a run can be resumed.`,
  }),
  /** The page stands at an address that the server does not know as its own; nothing was written. */
  "unexpected-address": () => ({
    title: t`The address in the browser is not the one Dialgate expects`,
    next: t`Ask whoever runs Dialgate to set PUBLIC_URL to the address in your browser and restart it; staged changes are kept.`,
  }),
} satisfies Readonly<Record<string, () => Explanation>>;

export type ErrorCode = keyof typeof ERRORS;

export interface DialgateError {
  readonly code: ErrorCode;
  /** One plain sentence; never holds a token. */
  readonly message: string;
  /** The same sentence for the log, which is English; where `message` is in another language. */
  readonly inLog?: string;
  /** Graph's `request-id`, for Microsoft's support. */
  readonly requestId?: string;
  readonly retryAfterSeconds?: number;
  /** Graph's permission that what was refused (403) takes, where it is known. */
  readonly permission?: ReadPermission;
}

/** The sentence of an error in the language of whoever asked; and in English too, where that is another. */
export function worded(tell: () => string): Pick<DialgateError, "message" | "inLog"> {
  const message = tell();
  const inLog = inEnglish(tell);
  return inLog === message ? { message } : { message, inLog };
}

/** The sentence of an error in English, for whoever runs Dialgate. */
export function englishOf({ message, inLog }: DialgateError): string {
  return inLog ?? message;
}

/** Permissions of Graph without which Dialgate shows less, and what to ask for: the role that goes with each is named. */
const MISSING = {
  "Application.Read.All": (permission: string) =>
    t`Dialgate needs the permission ${permission} of Microsoft Graph (delegated), and your account needs the role Authentication Extensibility Administrator (to make changes) or Global Reader (to view). Ask an administrator of the tenant for what is missing, then sign in again.`,
  "AuditLog.Read.All": (permission: string) =>
    t`Dialgate needs the permission ${permission} of Microsoft Graph (delegated), and your account needs a role that may read the audit log, such as Reports Reader. Ask an administrator of the tenant for what is missing, then sign in again.`,
} as const;

export type ReadPermission = keyof typeof MISSING;

interface Explanation {
  readonly title: string;
  readonly next: string;
}

/** What an admin reads of an error. */
export function explainError(error: DialgateError): Explanation {
  const { code, retryAfterSeconds } = error;
  const { title, next } = ERRORS[code]();
  if (!asksToWait(code)) return { title, next: nameMissing(error) ?? next };
  return { title, next: `${next} ${tryAgainText(retryAfterSeconds)}` };
}

/** What to ask for, where the permission is known that is missing. */
function nameMissing({ code, permission }: DialgateError): string | null {
  if (permission === undefined) return null;
  if (code === "permission-missing") {
    return t`Ask whoever runs Dialgate to have the application permission ${permission} of Microsoft Graph granted in the tenant; the About page checks it.`;
  }
  return code === "forbidden" ? MISSING[permission](permission) : null;
}

/** Whether the same request is to be made again after the seconds that the error names. */
export function asksToWait(code: ErrorCode): boolean {
  return code === "throttled" || code === "too-many-requests";
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(ERRORS, code);
}

function tryAgainText(seconds: number | undefined): string {
  if (seconds === undefined) return t`Try again in a minute.`;
  if (seconds < 90) return plural(seconds)`Try again in # second.|Try again in # seconds.`;
  const minutes = Math.ceil(seconds / 60);
  return plural(minutes)`Try again in # minute.|Try again in # minutes.`;
}
