import { APP_ROLES } from "@/lib/auth/appRoles";
import { ACCESS_SCOPE, GRAPH_SCOPES } from "@/lib/auth/scopes";

/** What the words about a problem are made with. */
export interface Facts {
  readonly tenantId: string;
  readonly clientId: string;
  readonly redirectUri: string;
}

/** What is wrong, and what to do about it. */
interface Words {
  readonly what: string;
  readonly next: string;
}

const CONSENT = "and choose Grant admin consent";
const PERMISSIONS = "App registrations › Dialgate › API permissions";
const SIGN_IN = "Sign in to Dialgate to see.";

/** Everything that a check can find, as a closed set, each with words of its own. */
const PROBLEMS = {
  "tenant-unreachable": {
    what: "The sign-in service is not responding.",
    next: "Check the network, a proxy on the way, and ENTRA_AUTHORITY_URL.",
  },
  "tenant-not-found": {
    what: "There is no such tenant.",
    next: "Take the Directory (tenant) ID from the overview of Microsoft Entra, or a domain name of the tenant. Check ENTRA_AUTHORITY_URL where it is of a national cloud.",
  },
  "tenant-unreadable": {
    what: "What answers is not Microsoft Entra, or something on the way changes it.",
    next: "Check ENTRA_AUTHORITY_URL, and a proxy on the way.",
  },
  "issuer-differs": {
    what: "The tenant names another issuer than ENTRA_AUTHORITY_URL and ENTRA_TENANT_ID say.",
    next: "Use the id of the tenant, and https://login.microsoftonline.com or the address of your national cloud.",
  },
  "keys-unreadable": {
    what: "The keys of the tenant cannot be read, so that no sign-in can be verified.",
    next: "Let Dialgate’s server reach the address of the keys, which is on the host of ENTRA_AUTHORITY_URL.",
  },
  "client-unknown": ({ tenantId, clientId }) => ({
    what: `The tenant ${tenantId} knows no application with the client id ${clientId}.`,
    next: "Take the Application (client) ID, not the object id, from the overview of the registration; or register Dialgate first.",
  }),
  "redirect-missing": ({ redirectUri }) => ({
    what: `${redirectUri} is not among the redirect URIs.`,
    next: `Add it under App registrations › Dialgate › Authentication, platform Single-page application. Set PUBLIC_URL where people reach Dialgate at another address.`,
  }),
  "redirect-other-platform": ({ redirectUri }) => ({
    what: `${redirectUri} is registered for another platform.`,
    next: "Remove it there, and add it under Authentication › Single-page application.",
  }),
  "scope-missing": ({ clientId }) => ({
    what: `api://${clientId} does not expose the scope ${ACCESS_SCOPE}, or it is disabled.`,
    next: `Open App registrations › Dialgate › Expose an API: keep the Application ID URI api://${clientId}, and add the scope ${ACCESS_SCOPE}, enabled.`,
  }),
  "token-version-1": {
    what: "Tokens for Dialgate’s API are of version 1, which Dialgate does not take.",
    next: "Open App registrations › Dialgate › Manifest, and set requestedAccessTokenVersion (under api) to 2.",
  },
  "app-roles-missing": {
    what: "App roles are missing or disabled.",
    next: `Open App registrations › Dialgate › App roles, and create ${Object.keys(APP_ROLES).join(", ")} for Users/Groups.`,
  },
  "consent-missing": {
    what: `Nobody has consented to ${ACCESS_SCOPE} for all people of the tenant.`,
    next: `Open ${PERMISSIONS}, add My APIs › Dialgate › ${ACCESS_SCOPE}, ${CONSENT}.`,
  },
  "delegated-refused": {
    what: `The tenant does not grant the delegated permissions ${GRAPH_SCOPES.join(", ")}.`,
    next: `Open ${PERMISSIONS}, add them, ${CONSENT}. An external tenant may refuse that: then set GRAPH_CREDENTIAL=application and run setup again.`,
  },
  "credential-missing": {
    what: "There is no usable credential of the application.",
    next: "Set exactly one of the variables that name one; setup can make a certificate.",
  },
  "credential-refused": {
    what: "Microsoft Entra does not accept the credential.",
    next: "Correct it as the message says, under App registrations › Dialgate › Certificates & secrets.",
  },
  "permission-missing": {
    what: "The permission is not granted.",
    next: `Open ${PERMISSIONS}, add it under Microsoft Graph › Application permissions, ${CONSENT}.`,
  },
  "scope-not-granted": {
    what: "The permission is not granted to Dialgate for who signed in.",
    next: `Open ${PERMISSIONS}, add it under Microsoft Graph › Delegated permissions, ${CONSENT}. An external tenant may refuse that: then set GRAPH_CREDENTIAL=application and run setup again.`,
  },
  "read-forbidden": {
    what: "Microsoft Graph refuses to show it.",
    next: "The permission is missing, or was granted minutes ago and does not count yet; in the delegated way the account may lack a directory role.",
  },
  "read-failed": {
    what: "Microsoft Graph did not answer as it should.",
    next: "Check the network and GRAPH_URL, and try again.",
  },
  "not-external": {
    what: "This is not an external tenant: these settings do not decide about its sign-ins.",
    next: "Use the id of the external tenant in which your customers sign in.",
  },
  "nobody-assigned": {
    what: "Nobody has an app role, so nobody can use Dialgate.",
    next: "Open Enterprise applications › Dialgate › Users and groups, and give people Regions.Manage or Regions.Read.",
  },
  "sign-in-to-see": { what: "This cannot be told before somebody signs in.", next: SIGN_IN },
  "registration-unread": {
    what: "Its registration cannot be read, so this cannot be told from here.",
    next: `Grant Application.Read.All, or: ${SIGN_IN}`,
  },
  "waits-for-credential": {
    what: "This cannot be told before Microsoft Entra accepts the credential.",
    next: "Set the credential right first.",
  },
  "waits-for-client": {
    what: "This cannot be told before the tenant knows the application.",
    next: "Set the client id right first.",
  },
  "waits-for-tenant": {
    what: "This cannot be told before the tenant answers.",
    next: "Set the tenant right first.",
  },
} satisfies Readonly<Record<string, Words | ((facts: Facts) => Words)>>;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[]; // Object.keys gives texts

export function explainProblem(code: ProblemCode, facts: Facts): Words {
  const words: Words | ((facts: Facts) => Words) = PROBLEMS[code];
  return typeof words === "function" ? words(facts) : words;
}
