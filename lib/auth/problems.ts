import type { GraphCredential } from "@/lib/config/readConfig";
import { ACCESS_SCOPE, GRAPH_SCOPES } from "./scopes";

/** Why nobody is signed in, in words for the one who wanted to be. */
export interface SignInProblem {
  readonly kind: ProblemKind | "other";
  readonly title: string;
  /** What happened and what to do next. */
  readonly text: string;
  /** For the administrator or Microsoft's support; never holds a token. */
  readonly reference?: { readonly code: string; readonly correlationId: string | undefined };
}

/** What a problem is looked up by, in one line; null where MSAL gave nothing. */
export function referenceText({ reference }: SignInProblem): string | null {
  if (reference === undefined) return null;
  return [reference.code, reference.correlationId].filter(Boolean).join(" · ");
}

export type ProblemKind = keyof typeof PROBLEMS;

interface Words {
  readonly title: string;
  readonly text: string;
}

/** What a problem of this kind is called and what to do, by whose token Graph is called with. */
export function wordsOf(kind: ProblemKind, credential: GraphCredential): Words {
  const words: Words | Readonly<Record<GraphCredential, Words>> = PROBLEMS[kind];
  return "title" in words ? words : words[credential];
}

/** External tenants grant applications of one's own `User.Read` and the scopes of their own APIs alone. */
const OTHER_WAY =
  "An external tenant may not grant these to an application of your own at all. Then whoever runs Dialgate must set GRAPH_CREDENTIAL=application, with which its server calls Graph itself: “npm run setup” leads there step by step.";

const ASK_CONSENT =
  "An administrator of this tenant must open App registrations › Dialgate › API permissions";

const PROBLEMS = {
  cancelled: {
    title: "Sign-in was cancelled",
    text: "Nothing was changed. Sign in again when you are ready.",
  },
  refused: {
    title: "Microsoft Entra refused this sign-in",
    text: "You did not cancel it: a rule or a setting of the tenant prevents it. An administrator can look it up in the sign-in log with the reference below.",
  },
  "consent-missing": {
    application: {
      title: "Dialgate has not been granted its permissions",
      text: `${ASK_CONSENT}, add My APIs › Dialgate › ${ACCESS_SCOPE}, and choose Grant admin consent. Then sign in again. “npm run setup” checks it.`,
    },
    delegated: {
      title: "Dialgate has not been granted its permissions",
      text: `${ASK_CONSENT}, add these Microsoft Graph permissions (delegated), and choose Grant admin consent: ${GRAPH_SCOPES.join(", ")}. Then sign in again. ${OTHER_WAY}`,
    },
  },
  "scope-unknown": {
    application: {
      title: "This tenant does not know Dialgate’s own API",
      text: `Whoever runs Dialgate must open App registrations › Dialgate › Expose an API, set the Application ID URI to api:// followed by the client id, and add the scope ${ACCESS_SCOPE}. “npm run setup” prints the steps and checks them.`,
    },
    delegated: {
      title: "This tenant does not offer the permissions that Dialgate asks for",
      text: `Dialgate asks for these Microsoft Graph permissions (delegated): ${GRAPH_SCOPES.join(", ")}. ${OTHER_WAY}`,
    },
  },
  "wrong-tenant": {
    title: "That account is not in this tenant",
    text: "Dialgate is set up for one tenant, and the account you chose belongs to another. Sign in with an account of this tenant, or ask its administrator to invite you as a guest.",
  },
  "unknown-application": {
    title: "This tenant does not know Dialgate",
    text: "No application with the id in ENTRA_CLIENT_ID is registered in this tenant. Whoever runs Dialgate must correct ENTRA_CLIENT_ID or ENTRA_TENANT_ID.",
  },
  "redirect-not-registered": {
    title: "This address is not registered",
    text: "Microsoft Entra does not let sign-in return to this address. Whoever runs Dialgate must add it, followed by /redirect, as a redirect URI of the platform “Single-page application” in the app registration.",
  },
  "redirect-not-spa": {
    title: "The redirect URI is registered for the wrong platform",
    text: "Whoever runs Dialgate must register it under “Single-page application” in the app registration, not under “Web” or “Mobile and desktop”.",
  },
  "not-assigned": {
    title: "Your account is not assigned to Dialgate",
    text: "This tenant lets only assigned users sign in to Dialgate. Ask an administrator to assign you an app role under Enterprise applications › Dialgate › Users and groups, then sign in again.",
  },
  "blocked-by-policy": {
    title: "A Conditional Access policy blocked this sign-in",
    text: "The policy may ask for another device, network or sign-in method. Your administrator can look it up in the sign-in log with the reference below.",
  },
  "account-disabled": {
    title: "This account is disabled",
    text: "Sign in with another account, or ask an administrator to enable this one.",
  },
  "session-expired": {
    title: "Your session has ended",
    text: "Sign in again to continue where you left off.",
  },
  unreachable: {
    title: "The sign-in service is not responding",
    text: "Nothing was changed. Check your network connection, and whether a proxy or firewall blocks the sign-in service, then try again.",
  },
  "storage-disabled": {
    title: "This browser does not let Dialgate store data",
    text: "Sign-in needs session storage. Allow site data (cookies) for this address, or leave the private mode that forbids it, then load the page again.",
  },
  "insecure-address": {
    title: "This address is not secure",
    text: "Browsers allow sign-in over https only, or on localhost. Open Dialgate at its https address; whoever runs it must serve it over https.",
  },
  interrupted: {
    title: "Sign-in was interrupted",
    text: "It was started in another tab, or too long ago, and cannot be completed here. Sign in again.",
  },
} as const;

export function otherProblem(code: string, correlationId: string | undefined): SignInProblem {
  return {
    kind: "other",
    title: "Sign-in failed",
    text: "Try again. If it fails again, give the reference below to whoever runs Dialgate.",
    reference: { code, correlationId },
  };
}
