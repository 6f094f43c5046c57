import { APP_ROLES, type AppRole } from "@/lib/auth/appRoles";
import { EXCHANGE_AUDIENCE } from "@/lib/auth/exchangeAudience";
import { ACCESS_SCOPE, GRAPH_SCOPES } from "@/lib/auth/scopes";
import { listed } from "@/lib/domain/format";
import { t } from "@/lib/i18n/t";
import { APPLICATION_PERMISSIONS, type RegisteredCredential, type Wanted } from "./registration";

/** A step in the Microsoft Entra admin center: what to click and what to enter, a sentence each. */
export interface Step {
  readonly title: string;
  readonly lines: readonly string[];
}

/** All steps in the admin center, in order, by the way in which Graph is called. */
export function portalSteps(wanted: Wanted): readonly Step[] {
  const { way, credential } = wanted;
  return [
    registration(wanted),
    ...(way === "application" ? [exposeApi(wanted), appRoles()] : []),
    way === "application" ? applicationPermissions() : delegatedPermissions(),
    ...(credential === null ? [] : [{ title: t`Credential`, lines: credentialLines(credential) }]),
    way === "application" ? people() : directoryRoles(),
  ];
}

function registration({ tenantId, clientId, redirectUri }: Wanted): Step {
  return {
    title: t`Registration and redirect URI`,
    lines: [
      tenantId === null
        ? t`Sign in to https://entra.microsoft.com and switch to your external tenant.`
        : t`Sign in to https://entra.microsoft.com and switch to the tenant ${tenantId}.`,
      clientId === null
        ? t`Open App registrations › New registration. Name it Dialgate, and choose Accounts in this organizational directory only.`
        : t`Open App registrations › All applications, and the one with the client id ${clientId}.`,
      t`As redirect URI choose the platform Single-page application (SPA) and enter ${redirectUri}`,
      t`From the overview take the Directory (tenant) ID and the Application (client) ID.`,
    ],
  };
}

function exposeApi({ clientId }: Wanted): Step {
  const uri = `api://${clientId ?? t`<client id>`}`;
  return {
    title: t`Dialgate’s own API`,
    lines: [
      t`Open Expose an API › Add next to Application ID URI, and keep ${uri}`,
      t`Choose Add a scope: name ${ACCESS_SCOPE}, who can consent: Admins only or Admins and users, state: Enabled.`,
      t`Open Manifest, set requestedAccessTokenVersion (under api) to 2, and save.`,
    ],
  };
}

/** What each role allows, within a sentence. */
const ALLOWED: Readonly<Record<AppRole, string>> = {
  get "Regions.Read"() {
    return t`view settings`;
  },
  get "Regions.Manage"() {
    return t`view and change settings`;
  },
  get "Regions.Approve"() {
    return t`view settings, and approve changes requested by others`;
  },
};

function appRoles(): Step {
  const roles = Object.keys(APP_ROLES) as readonly AppRole[]; // Object.keys gives texts
  return {
    title: t`App roles`,
    lines: roles.map(
      (role) =>
        t`Open App roles › Create app role: value ${role}, for Users/Groups, enabled. It allows: ${ALLOWED[role]}.`,
    ),
  };
}

function delegatedPermissions(): Step {
  return {
    title: t`Permissions`,
    lines: [
      t`Open API permissions › Add a permission › Microsoft Graph › Delegated permissions, and tick ${listed(GRAPH_SCOPES)}.`,
      grant(),
      t`Where the tenant does not offer these or refuses them, as external tenants may, take the other way: the application’s own credential.`,
    ],
  };
}

function applicationPermissions(): Step {
  return {
    title: t`Permissions`,
    lines: [
      t`Open API permissions › Add a permission › Microsoft Graph › Application permissions, and tick these:`,
      ...APPLICATION_PERMISSIONS.map(({ name, allows, optional }) =>
        optional ? t`${name} (optional): ${allows}.` : t`${name}: ${allows}.`,
      ),
      t`Choose Add a permission › My APIs › Dialgate › Delegated permissions, and tick ${ACCESS_SCOPE}.`,
      grant(),
    ],
  };
}

function grant(): string {
  return t`Choose Grant admin consent, and look that each line says Granted.`;
}

function credentialLines(credential: RegisteredCredential): readonly string[] {
  switch (credential.kind) {
    case "secret":
      return [
        t`Open Certificates & secrets › Client secrets › New client secret. Copy its value, not its id, into ENTRA_CLIENT_SECRET.`,
      ];
    case "certificate":
      return [
        credential.publicPath === null
          ? t`Open Certificates & secrets › Certificates › Upload certificate, and choose the file with the certificate alone, without its private key.`
          : t`Open Certificates & secrets › Certificates › Upload certificate, and choose ${credential.publicPath}.`,
      ];
    case "assertion":
      return [
        t`Open Certificates & secrets › Federated credentials › Add credential › Other issuer:`,
        t`Issuer ${credential.issuer ?? t`<the iss of the token>`}`,
        t`Subject identifier ${credential.subject ?? t`<the sub of the token>`}`,
        t`Audience ${EXCHANGE_AUDIENCE}`,
      ];
    case "managed-identity":
      return [
        t`Open Certificates & secrets › Federated credentials › Add credential › Managed identity, and choose the identity of the host. Where it is not listed, choose Other issuer:`,
        t`Issuer ${credential.issuer ?? identityIssuer()}`,
        t`Subject identifier ${credential.subject ?? t`<object (principal) id of the identity>`}`,
        t`Audience ${EXCHANGE_AUDIENCE}`,
      ];
  }
}

function identityIssuer(): string {
  return `https://login.microsoftonline.com/${t`<tenant id of the identity>`}/v2.0`;
}

function people(): Step {
  return {
    title: t`People`,
    lines: [
      t`Open Enterprise applications › Dialgate › Users and groups › Add user/group.`,
      t`Give each person an app role: Regions.Manage to who changes regions, Regions.Read to who only looks.`,
    ],
  };
}

function directoryRoles(): Step {
  return {
    title: t`People`,
    lines: [
      t`Microsoft Graph asks for a directory role besides: Authentication Extensibility Administrator or Application Administrator to change, Global Reader to look, Reports Reader for the timeline.`,
      t`Open Roles & admins, and assign them to the people who use Dialgate.`,
    ],
  };
}
