/**
 * Everything that is expected to go wrong, as a closed set: routes, actions and components exchange
 * its codes. With each, what an admin reads of it: what happened, and what to do next.
 */
const ERRORS = {
  /** No token, or one that Dialgate's server or Graph does not take (401). */
  unauthenticated: {
    title: "Your sign-in is not accepted",
    next: "The session may have ended. Sign out and in again.",
  },
  /** The session has ended: the admin has to sign in again. */
  "signed-out": {
    title: "Your session has ended",
    next: "Sign in again: staged changes are kept, and a run that it stopped resumes by itself.",
  },
  /** Graph says the account lacks a permission or a role (403). */
  forbidden: {
    title: "Your account may not do this",
    next: "Ask an administrator of the tenant for the role Authentication Extensibility Administrator (to change) or Global Reader (to look), then sign in again.",
  },
  /** Dialgate's server: the account lacks the app role that this needs. */
  "role-missing": {
    title: "Your account lacks an app role of Dialgate",
    next: "Ask an administrator of the tenant to assign it under Enterprise applications › Dialgate › Users and groups: Regions.Manage to change, Regions.Read to look. Then sign out and in again.",
  },
  /** Graph does not let the application itself do this (403): a permission is not granted. */
  "permission-missing": {
    title: "Dialgate’s application may not do this",
    next: "Ask whoever runs Dialgate to have the application permission granted in the tenant; the page About says which one is missing.",
  },
  /** The application's own credential is not accepted, so its server cannot call Graph. */
  "credential-refused": {
    title: "Dialgate’s server cannot sign in to Microsoft Graph",
    next: "This is not your account’s fault. Give the message below to whoever runs Dialgate: its credential must be set right.",
  },
  /** The listener or application is not there (404). */
  "not-found": {
    title: "It no longer exists",
    next: "Somebody may have deleted it. Read the tenant again and look at what is set now.",
  },
  /** Graph asks to wait (429); `retryAfterSeconds` says how long. */
  throttled: {
    title: "Microsoft Graph asks to wait",
    next: "There were too many requests.",
  },
  /** Dialgate's own server asks to wait (429); `retryAfterSeconds` says how long. */
  "too-many-requests": {
    title: "Dialgate’s server asks to wait",
    next: "It got more requests from your account or your network address than people make.",
  },
  /** Graph answers with 5xx. */
  unavailable: {
    title: "Microsoft Graph is not available",
    next: "This is usually over within minutes. Try again.",
  },
  /** No answer: refused, cut, or too slow. */
  network: {
    title: "The connection broke",
    next: "Check the network between your browser, Dialgate's server and Microsoft Graph, then try again.",
  },
  /** An answer that is not what Graph documents. */
  "invalid-response": {
    title: "The answer cannot be read",
    next: "Something between Dialgate and Microsoft Graph may answer in its place. Try again; if it stays, give the request id below to whoever runs Dialgate.",
  },
  /** Graph understood the request and refused it (other 4xx). */
  refused: {
    title: "Microsoft Graph refused this",
    next: "The message below is Graph's own. Read the tenant again and check what you want to change.",
  },
  /** Graph understood what it was to show and refused it (other 4xx). */
  "read-refused": {
    title: "Microsoft Graph does not show this",
    next: "The message below is Graph's own. It may not offer this in your tenant: give the message and the request id to whoever runs Dialgate. Nothing was changed.",
  },
  /** What Dialgate was sent is not what it takes. */
  "invalid-input": {
    title: "Dialgate's server refused this",
    next: "The page may be from before an update. Load it again; staged changes are kept.",
  },
  /** What is set is no longer what the admin saw. */
  conflict: {
    title: "The tenant changed meanwhile",
    next: "Review your changes again on what is set now.",
  },
  /** No plan can reach what is wanted; nothing was written. */
  "no-plan": {
    title: "This cannot be reached",
    next: "Nothing was written.",
  },
  /** The browser cannot store what an undo needs; nothing was written. */
  "not-stored": {
    title: "This browser stores nothing",
    next: "Free some space or allow storage for this site, then try again. To write all the same, download the restore file first: it is the only way back.",
  },
  /** The page is of another build than the server; nothing was written. */
  outdated: {
    title: "Dialgate was updated",
    next: "Reload the page. The old one writes nothing more; staged changes are kept, and a run can be resumed.",
  },
  /** The page stands at an address that the server does not know as its own; nothing was written. */
  "unexpected-address": {
    title: "The address in the browser is not the one Dialgate expects",
    next: "Ask whoever runs Dialgate to set PUBLIC_URL to the address in your browser and to start it again; staged changes are kept.",
  },
} satisfies Readonly<Record<string, Explanation>>;

export type ErrorCode = keyof typeof ERRORS;

export interface DialgateError {
  readonly code: ErrorCode;
  /** One plain sentence; never holds a token. */
  readonly message: string;
  /** Graph's `request-id`, for Microsoft's support. */
  readonly requestId?: string;
  readonly retryAfterSeconds?: number;
  /** Graph's permission that what was refused (403) takes, where it is known. */
  readonly permission?: ReadPermission;
}

/** Permissions of Graph without which Dialgate shows less, and the role that goes with each. */
const ROLES_BESIDE = {
  "Application.Read.All":
    "the role Authentication Extensibility Administrator (to change) or Global Reader (to look)",
  "AuditLog.Read.All": "a role that may read the audit log, such as Reports Reader",
} as const;

export type ReadPermission = keyof typeof ROLES_BESIDE;

interface Explanation {
  readonly title: string;
  readonly next: string;
}

/** What an admin reads of an error. */
export function explainError(error: DialgateError): Explanation {
  const { code, retryAfterSeconds } = error;
  const { title, next } = ERRORS[code];
  if (!asksToWait(code)) return { title, next: nameMissing(error) ?? next };
  return { title, next: `${next} Try again in ${waitInWords(retryAfterSeconds)}.` };
}

/** What to ask for, where the permission is known that is missing. */
function nameMissing({ code, permission }: DialgateError): string | null {
  if (permission === undefined) return null;
  if (code === "permission-missing") {
    return `Ask whoever runs Dialgate to have the application permission ${permission} of Microsoft Graph granted in the tenant; the page About checks it.`;
  }
  if (code !== "forbidden") return null;
  return `Dialgate needs the permission ${permission} of Microsoft Graph (delegated), and your account ${ROLES_BESIDE[permission]}. Ask an administrator of the tenant for what is missing, then sign in again.`;
}

/** Whether the same request is to be made again after the seconds that the error names. */
export function asksToWait(code: ErrorCode): boolean {
  return code === "throttled" || code === "too-many-requests";
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(ERRORS, code);
}

function waitInWords(seconds: number | undefined): string {
  if (seconds === undefined) return "a minute";
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
