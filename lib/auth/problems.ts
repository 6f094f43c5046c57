import type { GraphCredential } from "@/lib/config/readConfig";
import { listed } from "@/lib/domain/format";
import { ACCESS_SCOPE, GRAPH_SCOPES } from "./scopes";
import { t } from "@/lib/i18n/t";

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
  return PROBLEMS[kind](credential);
}

/** External tenants grant applications of one's own `User.Read` and the scopes of their own APIs alone. */
function otherWay(): string {
  return t`An external tenant may not grant these to an application of your own at all. Then whoever runs Dialgate must set GRAPH_CREDENTIAL=application, with which its server calls Graph itself: “npm run setup” leads there step by step.`;
}

const PROBLEMS = {
  cancelled: () => ({
    title: t`Sign-in was cancelled`,
    text: t`Nothing was changed. Sign in again when you are ready.`,
  }),
  refused: () => ({
    title: t`Microsoft Entra refused this sign-in`,
    text: t`You did not cancel it: a rule or a setting of the tenant prevents it. An administrator can look it up in the sign-in log with the reference below.`,
  }),
  "consent-missing": (credential) => ({
    title: t`Dialgate has not been granted its permissions`,
    text:
      credential === "application"
        ? t`An administrator of this tenant must open App registrations › Dialgate › API permissions, add My APIs › Dialgate › ${ACCESS_SCOPE}, and choose Grant admin consent. Then sign in again. “npm run setup” checks it.`
        : [
            t`An administrator of this tenant must open App registrations › Dialgate › API permissions, add these Microsoft Graph permissions (delegated), and choose Grant admin consent: ${listed(GRAPH_SCOPES)}. Then sign in again.`,
            otherWay(),
          ].join(" "),
  }),
  "scope-unknown": (credential) =>
    credential === "application"
      ? {
          title: t`This tenant does not know Dialgate’s own API`,
          text: t`Whoever runs Dialgate must open App registrations › Dialgate › Expose an API, set the Application ID URI to api:// followed by the client id, and add the scope ${ACCESS_SCOPE}. “npm run setup” prints the steps and checks them.`,
        }
      : {
          title: t`This tenant does not offer the permissions that Dialgate asks for`,
          text: [
            t`Dialgate asks for these Microsoft Graph permissions (delegated): ${listed(GRAPH_SCOPES)}.`,
            otherWay(),
          ].join(" "),
        },
  "wrong-tenant": () => ({
    title: t`That account is not in this tenant`,
    text: t`Dialgate is set up for one tenant, and the account you chose belongs to another. Sign in with an account of this tenant, or ask its administrator to invite you as a guest.`,
  }),
  "unknown-application": () => ({
    title: t`This tenant does not know Dialgate`,
    text: t`No application with the id in ENTRA_CLIENT_ID is registered in this tenant. Whoever runs Dialgate must correct ENTRA_CLIENT_ID or ENTRA_TENANT_ID.`,
  }),
  "redirect-not-registered": () => ({
    title: t`This address is not registered`,
    text: t`Microsoft Entra does not let sign-in return to this address. Whoever runs Dialgate must add it, followed by /redirect, as a redirect URI of the platform “Single-page application” in the app registration.`,
  }),
  "redirect-not-spa": () => ({
    title: t`The redirect URI is registered for the wrong platform`,
    text: t`Whoever runs Dialgate must register it under “Single-page application” in the app registration, not under “Web” or “Mobile and desktop”.`,
  }),
  "not-assigned": () => ({
    title: t`Your account is not assigned to Dialgate`,
    text: t`This tenant lets only assigned users sign in to Dialgate. Ask an administrator to assign you an app role under Enterprise applications › Dialgate › Users and groups, then sign in again.`,
  }),
  "blocked-by-policy": () => ({
    title: t`A Conditional Access policy blocked this sign-in`,
    text: t`The policy may ask for another device, network or sign-in method. Your administrator can look it up in the sign-in log with the reference below.`,
  }),
  "account-disabled": () => ({
    title: t`This account is disabled`,
    text: t`Sign in with another account, or ask an administrator to enable this one.`,
  }),
  "session-expired": () => ({
    title: t`Your session has ended`,
    text: t`Sign in again to continue where you left off.`,
  }),
  unreachable: () => ({
    title: t`The sign-in service is not responding`,
    text: t`Nothing was changed. Check your network connection, and whether a proxy or firewall blocks the sign-in service, then try again.`,
  }),
  "storage-disabled": () => ({
    title: t`This browser does not let Dialgate store data`,
    text: t`Sign-in needs session storage. Allow site data (cookies) for this address, or leave the private mode that forbids it, then load the page again.`,
  }),
  "insecure-address": () => ({
    title: t`This address is not secure`,
    text: t`Browsers allow sign-in over https only, or on localhost. Open Dialgate at its https address; whoever runs it must serve it over https.`,
  }),
  interrupted: () => ({
    title: t`Sign-in was interrupted`,
    text: t`It was started in another tab, or too long ago, and cannot be completed here. Sign in again.`,
  }),
} satisfies Readonly<Record<string, (credential: GraphCredential) => Words>>;

export function otherProblem(code: string, correlationId: string | undefined): SignInProblem {
  return {
    kind: "other",
    title: t`Sign-in failed`,
    text: t`Try again. If it fails again, give the reference below to whoever runs Dialgate.`,
    reference: { code, correlationId },
  };
}
