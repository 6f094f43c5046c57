import type { AppRole } from "@/lib/auth/appRoles";
import type { GraphCredential } from "@/lib/config/readConfig";
import { t } from "@/lib/i18n/t";

/** Of Microsoft Graph, in every tenant of every cloud. */
export const GRAPH_APP_ID = "00000003-0000-0000-c000-000000000000";

/** An application permission of Microsoft Graph that Dialgate's server uses, and what for. */
export interface Permission {
  readonly name: string;
  readonly allows: string;
  /** Without it Dialgate works, but shows less. */
  readonly optional: boolean;
}

/** Application permissions, from Microsoft's pages of the resources that are read and written. */
export const APPLICATION_PERMISSIONS = [
  {
    name: "EventListener.ReadWrite.All",
    get allows() {
      return t`view and change settings`;
    },
    optional: false,
  },
  {
    name: "Application.Read.All",
    get allows() {
      return t`see the names of applications, and check its own registration`;
    },
    optional: false,
  },
  {
    name: "AuditLog.Read.All",
    get allows() {
      return t`see who changed what: the timeline, and whether a save met another`;
    },
    optional: true,
  },
  {
    name: "Organization.Read.All",
    get allows() {
      return t`show the tenant’s name and kind`;
    },
    optional: true,
  },
] as const satisfies readonly Permission[];

export type ApplicationPermission = (typeof APPLICATION_PERMISSIONS)[number]["name"];

/**
 * Ids of the scope and the app roles within the registration. They need to be unique there alone, so
 * they are fixed: what is run twice changes nothing the second time.
 */
export const SCOPE_ID = "6d1f7a1e-3b0c-4a55-9d0e-8e4f3c5b2a10";
export const APP_ROLE_IDS: Readonly<Record<AppRole, string>> = {
  "Regions.Read": "0a6f2c54-7c1d-4e86-8a3b-1f9d5e7b4c21",
  "Regions.Manage": "b3e58d90-2f47-4c6a-9e15-6a0c8d7f3b42",
  "Regions.Approve": "e7c94b16-5d83-4f2a-b60c-2d8e1a9f5c63",
};

/** By which credential, as far as it must be told to the tenant. */
export type RegisteredCredential =
  | { readonly kind: "secret" }
  /** `publicPath`: the file with the certificate alone, without its key. */
  | { readonly kind: "certificate"; readonly publicPath: string | null }
  /** Whose tokens are taken; of a managed identity, its tenant's authority and its object id. */
  | {
      readonly kind: "assertion" | "managed-identity";
      readonly issuer: string | null;
      readonly subject: string | null;
    };

/** What is to be registered, as far as it is known: null is filled in by whoever reads the steps. */
export interface Wanted {
  readonly tenantId: string | null;
  readonly clientId: string | null;
  readonly redirectUri: string;
  readonly way: GraphCredential;
  /** Null in the delegated way, which has none. */
  readonly credential: RegisteredCredential | null;
  readonly graphUrl: string;
}
