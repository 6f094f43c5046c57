import { APP_ROLES } from "@/lib/auth/appRoles";
import { ACCESS_SCOPE, GRAPH_SCOPES } from "@/lib/auth/scopes";
import { listed } from "@/lib/domain/format";
import { t } from "@/lib/i18n/t";

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

/** Everything that a check can find, as a closed set, each with words of its own. */
const PROBLEMS = {
  "tenant-unreachable": () => ({
    what: t`The sign-in service is not responding.`,
    next: t`Check the network, a proxy on the way, and ENTRA_AUTHORITY_URL.`,
  }),
  "tenant-not-found": () => ({
    what: t`There is no such tenant.`,
    next: t`Take the Directory (tenant) ID from the overview of Microsoft Entra, or a domain name of the tenant. Check ENTRA_AUTHORITY_URL where it is of a national cloud.`,
  }),
  "tenant-unreadable": () => ({
    what: t`What answers is not Microsoft Entra, or something on the way changes it.`,
    next: t`Check ENTRA_AUTHORITY_URL, and a proxy on the way.`,
  }),
  "issuer-differs": () => ({
    what: t`The tenant names another issuer than ENTRA_AUTHORITY_URL and ENTRA_TENANT_ID say.`,
    next: t`Use the id of the tenant, and https://login.microsoftonline.com or the address of your national cloud.`,
  }),
  "keys-unreadable": () => ({
    what: t`The keys of the tenant cannot be read, so that no sign-in can be verified.`,
    next: t`Let Dialgate’s server reach the address of the keys, which is on the host of ENTRA_AUTHORITY_URL.`,
  }),
  "client-unknown": ({ tenantId, clientId }) => ({
    what: t`The tenant ${tenantId} knows no application with the client id ${clientId}.`,
    next: t`Take the Application (client) ID, not the object id, from the overview of the registration; or register Dialgate first.`,
  }),
  "redirect-missing": ({ redirectUri }) => ({
    what: t`${redirectUri} is not among the redirect URIs.`,
    next: t`Add it under App registrations › Dialgate › Authentication, platform Single-page application. Set PUBLIC_URL where people reach Dialgate at another address.`,
  }),
  "redirect-other-platform": ({ redirectUri }) => ({
    what: t`${redirectUri} is registered for another platform.`,
    next: t`Remove it there, and add it under Authentication › Single-page application.`,
  }),
  "scope-missing": ({ clientId }) => ({
    what: t`${`api://${clientId}`} does not expose the scope ${ACCESS_SCOPE}, or it is disabled.`,
    next: t`Open App registrations › Dialgate › Expose an API: keep the Application ID URI ${`api://${clientId}`}, and add the scope ${ACCESS_SCOPE}, enabled.`,
  }),
  "token-version-1": () => ({
    what: t`Tokens for Dialgate’s API are of version 1, which Dialgate does not take.`,
    next: t`Open App registrations › Dialgate › Manifest, and set requestedAccessTokenVersion (under api) to 2.`,
  }),
  "app-roles-missing": () => ({
    what: t`App roles are missing or disabled.`,
    next: t`Open App registrations › Dialgate › App roles, and create ${listed(Object.keys(APP_ROLES))} for Users/Groups.`,
  }),
  "consent-missing": () => ({
    what: t`Nobody has consented to ${ACCESS_SCOPE} for all people of the tenant.`,
    next: t`Open App registrations › Dialgate › API permissions, add My APIs › Dialgate › ${ACCESS_SCOPE}, and choose Grant admin consent.`,
  }),
  "delegated-refused": () => ({
    what: t`The tenant does not grant the delegated permissions ${listed(GRAPH_SCOPES)}.`,
    next: t`Open App registrations › Dialgate › API permissions, add them, and choose Grant admin consent. An external tenant may refuse that: then set GRAPH_CREDENTIAL=application and run setup again.`,
  }),
  "credential-missing": () => ({
    what: t`There is no usable credential of the application.`,
    next: t`Set exactly one of the variables that name one; setup can make a certificate.`,
  }),
  "credential-refused": () => ({
    what: t`Microsoft Entra does not accept the credential.`,
    next: t`Correct it as the message says, under App registrations › Dialgate › Certificates & secrets.`,
  }),
  "permission-missing": () => ({
    what: t`The permission is not granted.`,
    next: t`Open App registrations › Dialgate › API permissions, add it under Microsoft Graph › Application permissions, and choose Grant admin consent.`,
  }),
  "scope-not-granted": () => ({
    what: t`The permission is not granted to Dialgate for who signed in.`,
    next: t`Open App registrations › Dialgate › API permissions, add it under Microsoft Graph › Delegated permissions, and choose Grant admin consent. An external tenant may refuse that: then set GRAPH_CREDENTIAL=application and run setup again.`,
  }),
  "read-forbidden": () => ({
    what: t`Microsoft Graph refuses to show it.`,
    next: t`The permission is missing, or was granted minutes ago and does not count yet; in the delegated way the account may lack a directory role.`,
  }),
  "read-failed": () => ({
    what: t`Microsoft Graph did not answer as it should.`,
    next: t`Check the network and GRAPH_URL, and try again.`,
  }),
  "not-external": () => ({
    what: t`This is not an external tenant: these settings do not decide about its sign-ins.`,
    next: t`Use the id of the external tenant in which your customers sign in.`,
  }),
  "nobody-assigned": () => ({
    what: t`Nobody has an app role, so nobody can use Dialgate.`,
    next: t`Open Enterprise applications › Dialgate › Users and groups, and give people Regions.Manage or Regions.Read.`,
  }),
  "sign-in-to-see": () => ({
    what: t`This cannot be told before somebody signs in.`,
    next: t`Sign in to Dialgate to see.`,
  }),
  "registration-unread": () => ({
    what: t`Its registration cannot be read, so this cannot be told from here.`,
    next: t`Grant Application.Read.All, or: Sign in to Dialgate to see.`,
  }),
  "waits-for-credential": () => ({
    what: t`This cannot be told before Microsoft Entra accepts the credential.`,
    next: t`Set the credential right first.`,
  }),
  "waits-for-client": () => ({
    what: t`This cannot be told before the tenant knows the application.`,
    next: t`Set the client id right first.`,
  }),
  "waits-for-tenant": () => ({
    what: t`This cannot be told before the tenant answers.`,
    next: t`Set the tenant right first.`,
  }),
} satisfies Readonly<Record<string, (facts: Facts) => Words>>;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[]; // Object.keys gives texts

export function explainProblem(code: ProblemCode, facts: Facts): Words {
  return PROBLEMS[code](facts);
}
