import type { AppRole } from "@/lib/auth/appRoles";
import { ACCESS_SCOPE } from "@/lib/auth/scopes";
import { EXCHANGE_AUDIENCE } from "@/lib/auth/exchangeAudience";
import { APP_ROLE_IDS, SCOPE_ID } from "../registration";

/** What is made where there is no registration yet: for this tenant alone. */
export const NEW_APPLICATION = { displayName: "Dialgate", signInAudience: "AzureADMyOrg" };

/** The one scope of Dialgate's own API, as Graph's `permissionScope`. */
export const SCOPE_BODY = {
  id: SCOPE_ID,
  value: ACCESS_SCOPE,
  type: "User",
  isEnabled: true,
  adminConsentDisplayName: "Use Dialgate",
  adminConsentDescription: "Lets people who are signed in use Dialgate as themselves.",
  userConsentDisplayName: "Use Dialgate",
  userConsentDescription: "Lets you use Dialgate as yourself.",
};

/** What each role allows. Written into the tenant, and so in English whoever copies the script. */
const DESCRIPTIONS: Readonly<Record<AppRole, string>> = {
  "Regions.Read": "View settings",
  "Regions.Manage": "View and change settings",
  "Regions.Approve": "View settings, and approve changes requested by others",
};
const ROLE_NAMES = Object.keys(DESCRIPTIONS) as readonly AppRole[]; // Object.keys gives texts

/** The app roles, as Graph's `appRole`. */
export const ROLE_BODIES = ROLE_NAMES.map((value) => ({
  id: APP_ROLE_IDS[value],
  value,
  displayName: value,
  description: DESCRIPTIONS[value],
  allowedMemberTypes: ["User"],
  isEnabled: true,
}));

/** Graph's `federatedIdentityCredential`. */
export function federatedBody(issuer: string, subject: string) {
  return { name: "dialgate", issuer, subject, audiences: [EXCHANGE_AUDIENCE] };
}
