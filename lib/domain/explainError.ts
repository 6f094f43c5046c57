import type { DialgateError, ErrorCode } from "./errors";

/** What an admin reads of an error: what happened, and what to do next. */
export interface Explanation {
  readonly title: string;
  readonly next: string;
}

export function explainError({ code, retryAfterSeconds }: DialgateError): Explanation {
  const { title, next } = EXPLANATIONS[code];
  if (code !== "throttled") return { title, next };
  return { title, next: `${next} Try again in ${waitInWords(retryAfterSeconds)}.` };
}

const EXPLANATIONS: Readonly<Record<ErrorCode, Explanation>> = {
  unauthenticated: {
    title: "Microsoft Graph does not accept this sign-in",
    next: "The session may have ended. Sign out and in again.",
  },
  forbidden: {
    title: "Your account may not do this",
    next: "Ask an administrator of the tenant for the role Authentication Extensibility Administrator (to change) or Global Reader (to look), then sign in again.",
  },
  "not-found": {
    title: "It no longer exists",
    next: "Somebody may have deleted it. Read the tenant again and look at what is set now.",
  },
  throttled: {
    title: "Microsoft Graph asks to wait",
    next: "There were too many requests.",
  },
  unavailable: {
    title: "Microsoft Graph is not available",
    next: "This is usually over within minutes. Try again.",
  },
  network: {
    title: "The connection broke",
    next: "Check the network between your browser, Dialgate's server and Microsoft Graph, then try again.",
  },
  "invalid-response": {
    title: "The answer cannot be read",
    next: "Something between Dialgate and Microsoft Graph may answer in its place. Try again; if it stays, give the request id below to whoever runs Dialgate.",
  },
  refused: {
    title: "Microsoft Graph refused this",
    next: "The message below is Graph's own. Read the tenant again and check what you want to change.",
  },
  "invalid-input": {
    title: "Dialgate's server refused this",
    next: "The page may be from before an update. Load it again; staged changes are kept.",
  },
  conflict: {
    title: "The tenant changed meanwhile",
    next: "Review your changes again on what is set now.",
  },
  "no-plan": {
    title: "This cannot be reached",
    next: "Nothing was written.",
  },
  "not-stored": {
    title: "This browser stores nothing",
    next: "Free some space or allow storage for this site, then try again. To write all the same, download the restore file first: it is the only way back.",
  },
  outdated: {
    title: "Dialgate was updated",
    next: "Reload the page: nothing was written, staged changes are kept, and a run can be resumed.",
  },
  "unexpected-address": {
    title: "The address in the browser is not the one Dialgate expects",
    next: "Ask whoever runs Dialgate to set PUBLIC_URL to the address in your browser and to start it again; staged changes are kept.",
  },
};

function waitInWords(seconds: number | undefined): string {
  if (seconds === undefined) return "a minute";
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
