import type { Credential } from "./test";

/** How an admin reads that Graph does not let Dialgate read: by whose permission is missing. */
export const FORBIDDEN: Readonly<Record<Credential, string>> = {
  application: "Dialgate’s application does not have access",
  delegated: "You don’t have access",
};

/** How somebody without any role reads it: Dialgate's server refuses, or Graph does. */
export const NO_ROLE = {
  application: {
    title: "Your account has no Dialgate app role that allows this",
    roles: "Regions.Manage to make changes, Regions.Read to view",
  },
  delegated: {
    title: "You don’t have access",
    roles:
      "Authentication Extensibility Administrator (to make changes) or Global Reader (to view)",
  },
} as const satisfies Readonly<
  Record<Credential, { readonly title: string; readonly roles: string }>
>;

/** The role that somebody who only reads lacks. */
export const ROLE_TO_CHANGE: Readonly<Record<Credential, string>> = {
  application: "Regions.Manage",
  delegated: "Authentication Extensibility Administrator",
};
