import { randomUUID } from "node:crypto";
import { isoTime } from "../clock";
import { GRAPH_APP_ID, SPA_CLIENT_ID } from "../constants";

/** The AADSTS number that goes with an OAuth error, where nothing more exact is known. */
const NUMBERS: Readonly<Record<string, number>> = {
  access_denied: 65004,
  consent_required: 65001,
  interaction_required: 50076,
  invalid_client: 7000215,
  invalid_grant: 70008,
  invalid_redirect_uri: 50011,
  invalid_request: 900144,
  invalid_scope: 70011,
  login_required: 50058,
  unauthorized_client: 700016,
  unsupported_grant_type: 70003,
  unsupported_response_type: 700054,
};

/** What the authority says in its own words; each is told apart by its number. */
export const ENTRA_TEXT = {
  cancelled: "AADSTS65004: the user cancelled",
  consentMissing:
    "AADSTS65001: The user or administrator has not consented to use this application. Send an interactive request.",
  noSession: "AADSTS50058: A silent request was sent, but nobody is signed in.",
  otherPerson: "AADSTS50058: A silent request was sent for somebody who is not signed in.",
  unknownTenant: "AADSTS90002: This tenant does not exist here.",
  unknownScope: (scope: string) =>
    `AADSTS650053: The application 'Dialgate' asked for scope '${scope}' that doesn't exist on the resource '${GRAPH_APP_ID}'. Contact the app vendor.`,
  unknownApiScope: (scope: string) =>
    `AADSTS65005: The application 'api://${SPA_CLIENT_ID}' asked for scope '${scope}' that doesn't exist.`,
  unknownResource: (name: string) =>
    `AADSTS500011: The resource principal named ${name} was not found in the tenant. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
  twoResources: (scope: string) =>
    `AADSTS28000: Provided value for the input parameter scope is not valid because it contains more than one resource. Scope ${scope} is not valid.`,
  unknownClient: (id: string) =>
    `AADSTS700016: Application with identifier '${id}' was not found in the directory.`,
  noCredential:
    "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  notAssigned:
    "AADSTS50105: Your administrator has configured the application Dialgate to block users unless they are specifically granted ('assigned') access to the application.",
  crossOrigin: (origin: string) =>
    `AADSTS9002326: Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: '${origin}'.`,
  malformedAssertion: "AADSTS50027: JWT token is invalid or malformed.",
  unknownCertificate: (thumbprint: string) =>
    `AADSTS700027: The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: '${thumbprint}'].`,
  expiredCertificate:
    "AADSTS700027: The certificate with identifier used to sign the client assertion is expired on application. [Reason - The key used is expired.].",
  wrongSignature: "AADSTS700027: Client assertion failed signature validation.",
  assertionTime: "AADSTS700024: Client assertion is not within its valid time range.",
  assertionAudience: "AADSTS700023: Client assertion audience claim does not match Realm issuer.",
  assertionClient:
    "AADSTS700021: Client assertion application identifier doesn't match 'client_id' parameter.",
  noFederation: `AADSTS70025: The client '${SPA_CLIENT_ID}' has no configured federated identity credentials.`,
  noFederatedMatch:
    "AADSTS70021: No matching federated identity record found for presented assertion.",
  federatedIssuer: (issuer: string) =>
    `AADSTS700211: No matching federated identity record found for presented assertion issuer '${issuer}'.`,
  federatedAudience: (audience: string) =>
    `AADSTS700212: No matching federated identity record found for presented assertion audience '${audience}'.`,
  federatedSubject: (subject: string) =>
    `AADSTS700213: No matching federated identity record found for presented assertion subject '${subject}'.`,
  unreachableIssuer: "AADSTS50166: Request to External OIDC endpoint failed.",
  expiredSecret: `AADSTS7000222: The provided client secret keys for app '${SPA_CLIENT_ID}' are expired.`,
  wrongSecret:
    "AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID.",
  notDefaultScope:
    "AADSTS1002012: With client credentials the scope must be the resource followed by /.default.",
} as const;

/** Why a request is refused: the OAuth error and Entra's own words. */
export interface Refusal {
  readonly error: string;
  readonly text: string;
}

export interface EntraDetails {
  readonly description: string;
  readonly number: number;
  readonly traceId: string;
  readonly correlationId: string;
  readonly timestamp: string;
}

/** Dresses an error as Entra does: number, text, trace, correlation, time. */
export function entraDetails(error: string, text: string | undefined, now: number): EntraDetails {
  const number = Number(/^AADSTS(\d+)/.exec(text ?? "")?.[1] ?? NUMBERS[error] ?? 90000);
  const sentence = text?.startsWith("AADSTS") ? text : `AADSTS${number}: ${text ?? error}`;
  const traceId = randomUUID();
  const correlationId = randomUUID();
  const timestamp = isoTime(now).replace("T", " ").replace(/\.\d+/, "");
  const tail = `Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`;
  return { description: `${sentence} ${tail}`, number, traceId, correlationId, timestamp };
}

/** The body of a failed token request. */
export function tokenErrorBody(error: string, text: string | undefined, now: number) {
  const details = entraDetails(error, text, now);
  return {
    error,
    error_description: details.description,
    error_codes: [details.number],
    timestamp: details.timestamp,
    trace_id: details.traceId,
    correlation_id: details.correlationId,
    ...(details.number === 65001 && { suberror: "consent_required" }),
  };
}

/** The same error in the redirect to the application, whether in the fragment or in the query. */
export function dressRedirect(location: string, now: number): string {
  if (!URL.canParse(location)) return location; // to a page of our own
  const url = new URL(location);
  const fragment = new URLSearchParams(url.hash.slice(1));
  const params = fragment.has("error") ? fragment : url.searchParams;
  const error = params.get("error");
  if (error === null) return location;
  const text = params.get("error_description") ?? undefined;
  params.set("error_description", entraDetails(error, text, now).description);
  if (text === ENTRA_TEXT.cancelled) params.set("error_subcode", "cancel");
  if (params === fragment) url.hash = fragment.toString();
  return url.href;
}
