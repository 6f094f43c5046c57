import { APP_ROLES } from "@/lib/auth/appRoles";
import { EXCHANGE_AUDIENCE } from "@/lib/auth/exchangeAudience";
import { ACCESS_SCOPE, GRAPH_SCOPES } from "@/lib/auth/scopes";
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
    ...(way === "application" ? [exposeApi(wanted), APP_ROLES_STEP] : []),
    permissions(wanted),
    ...(credential === null ? [] : [credentialStep(credential)]),
    ...(way === "application" ? [PEOPLE_STEP] : [DIRECTORY_ROLES_STEP]),
  ];
}

function registration({ tenantId, clientId, redirectUri }: Wanted): Step {
  const tenant = tenantId === null ? "your external tenant" : `the tenant ${tenantId}`;
  const open =
    clientId === null
      ? "Open App registrations › New registration. Name it Dialgate, and choose Accounts in this organizational directory only."
      : `Open App registrations › All applications, and the one with the client id ${clientId}.`;
  return {
    title: "Registration and redirect URI",
    lines: [
      `Sign in to https://entra.microsoft.com and switch to ${tenant}.`,
      open,
      `As redirect URI choose the platform Single-page application (SPA) and enter ${redirectUri}`,
      "From the overview take the Directory (tenant) ID and the Application (client) ID.",
    ],
  };
}

function exposeApi({ clientId }: Wanted): Step {
  return {
    title: "Dialgate’s own API",
    lines: [
      `Open Expose an API › Add next to Application ID URI, and keep api://${clientId ?? "<client id>"}`,
      `Choose Add a scope: name ${ACCESS_SCOPE}, who can consent: Admins only or Admins and users, state: Enabled.`,
      "Open Manifest, set requestedAccessTokenVersion (under api) to 2, and save.",
    ],
  };
}

const APP_ROLES_STEP: Step = {
  title: "App roles",
  lines: Object.entries(APP_ROLES).map(
    ([role, allows]) =>
      `Open App roles › Create app role: value ${role}, for Users/Groups, enabled. It allows: ${lower(allows)}.`,
  ),
};

function permissions({ way }: Wanted): Step {
  const grant = "Choose Grant admin consent, and look that each line says Granted.";
  if (way === "delegated") {
    const scopes = GRAPH_SCOPES.join(", ");
    return {
      title: "Permissions",
      lines: [
        `Open API permissions › Add a permission › Microsoft Graph › Delegated permissions, and tick ${scopes}.`,
        grant,
        "Where the tenant does not offer these or refuses them, as external tenants may, take the other way: the application’s own credential.",
      ],
    };
  }
  const wanted = APPLICATION_PERMISSIONS.map(
    ({ name, allows, optional }) => `${name}${optional ? " (optional)" : ""}: ${allows}.`,
  );
  return {
    title: "Permissions",
    lines: [
      "Open API permissions › Add a permission › Microsoft Graph › Application permissions, and tick these:",
      ...wanted,
      `Choose Add a permission › My APIs › Dialgate › Delegated permissions, and tick ${ACCESS_SCOPE}.`,
      grant,
    ],
  };
}

function credentialStep(credential: RegisteredCredential): Step {
  const title = "Credential";
  const open = "Open Certificates & secrets";
  switch (credential.kind) {
    case "secret":
      return {
        title,
        lines: [
          `${open} › Client secrets › New client secret. Copy its value, not its id, into ENTRA_CLIENT_SECRET.`,
        ],
      };
    case "certificate":
      return {
        title,
        lines: [
          `${open} › Certificates › Upload certificate, and choose ${credential.publicPath ?? "the file with the certificate alone, without its private key"}.`,
        ],
      };
    case "assertion":
    case "managed-identity": {
      const managed = credential.kind === "managed-identity";
      return {
        title,
        lines: [
          `${open} › Federated credentials › Add credential${managed ? " › Managed identity, and choose the identity of the host. Where it is not listed, choose Other issuer:" : " › Other issuer:"}`,
          `Issuer ${credential.issuer ?? (managed ? "https://login.microsoftonline.com/<tenant id of the identity>/v2.0" : "<the iss of the token>")}`,
          `Subject identifier ${credential.subject ?? (managed ? "<object (principal) id of the identity>" : "<the sub of the token>")}`,
          `Audience ${EXCHANGE_AUDIENCE}`,
        ],
      };
    }
  }
}

const PEOPLE_STEP: Step = {
  title: "People",
  lines: [
    "Open Enterprise applications › Dialgate › Users and groups › Add user/group.",
    "Give each person an app role: Regions.Manage to who changes regions, Regions.Read to who only looks.",
  ],
};

const DIRECTORY_ROLES_STEP: Step = {
  title: "People",
  lines: [
    "Microsoft Graph asks for a directory role besides: Authentication Extensibility Administrator or Application Administrator to change, Global Reader to look, Reports Reader for the timeline.",
    "Open Roles & admins, and assign them to the people who use Dialgate.",
  ],
};

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
