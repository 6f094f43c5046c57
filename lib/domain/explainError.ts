import type { DialgateError } from "./errors";

/** What an admin reads of an error: what happened, and what to do next. */
export interface Explanation {
  readonly title: string;
  readonly next: string;
}

export function explainError({ code, retryAfterSeconds }: DialgateError): Explanation {
  switch (code) {
    case "unauthenticated":
      return {
        title: "Microsoft Graph does not accept this sign-in",
        next: "The session may have ended. Sign out and in again.",
      };
    case "forbidden":
      return {
        title: "Your account may not do this",
        next: "Ask an administrator of the tenant for the role Authentication Extensibility Administrator (to change) or Global Reader (to look), then sign in again.",
      };
    case "not-found":
      return {
        title: "It is not there any more",
        next: "Somebody may have deleted it. Read the tenant again and look at what is set now.",
      };
    case "throttled":
      return {
        title: "Microsoft Graph asks to wait",
        next: `There were too many requests. Try again in ${waitInWords(retryAfterSeconds)}.`,
      };
    case "unavailable":
      return {
        title: "Microsoft Graph is not available",
        next: "This is usually over within minutes. Try again.",
      };
    case "network":
      return {
        title: "The connection broke",
        next: "Check the network between your browser, Dialgate's server and Microsoft Graph, then try again.",
      };
    case "invalid-response":
      return {
        title: "The answer cannot be read",
        next: "Something between Dialgate and Microsoft Graph may answer in its place. Try again; if it stays, give the request id below to whoever runs Dialgate.",
      };
    case "refused":
      return {
        title: "Microsoft Graph refused this",
        next: "The message below is Graph's own. Read the tenant again and check what you want to change.",
      };
    case "invalid-input":
      return {
        title: "Dialgate's server refused this",
        next: "The page may be from before an update. Load it again; staged changes are kept.",
      };
    case "conflict":
      return {
        title: "The tenant changed meanwhile",
        next: "Review your changes again on what is set now.",
      };
    case "no-plan":
      return {
        title: "This cannot be reached",
        next: "Nothing was written.",
      };
    case "not-stored":
      return {
        title: "This browser stores nothing",
        next: "Free some space or allow storage for this site, then try again. To write all the same, download the restore file first: it is the only way back.",
      };
  }
}

function waitInWords(seconds: number | undefined): string {
  if (seconds === undefined) return "a minute";
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
