import type { Credential } from "./test";

/** How an admin reads that Graph does not let Dialgate read: by whose permission is missing. */
export const FORBIDDEN: Readonly<Record<Credential, string>> = {
  application: "Dialgate’s application may not do this",
  delegated: "Your account may not do this",
};

/** How somebody without any role reads it: Dialgate's server refuses, or Graph does. */
export const NO_ROLE = {
  application: {
    title: "Your account lacks an app role of Dialgate",
    roles: "Regions.Manage to change, Regions.Read to look",
  },
  delegated: {
    title: "Your account may not do this",
    roles: "Authentication Extensibility Administrator (to change) or Global Reader (to look)",
  },
} as const satisfies Readonly<
  Record<Credential, { readonly title: string; readonly roles: string }>
>;

/** The role that somebody who only reads lacks. */
export const ROLE_TO_CHANGE: Readonly<Record<Credential, string>> = {
  application: "Regions.Manage",
  delegated: "Authentication Extensibility Administrator",
};
