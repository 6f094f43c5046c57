/** A yes or no, as far as the token tells. */
export type Answer = boolean | "unknown";

/** What the signed-in account may do, as a hint for the screen: Graph decides on every call. */
export interface Abilities {
  /** Who decides: Dialgate's server by app roles, or Graph by directory roles. */
  readonly by: "app-roles" | "directory-roles";
  readonly canRead: Answer;
  readonly canWrite: Answer;
  readonly missing: {
    /** Of the permissions that Dialgate asks for, those not granted. */
    readonly scopes: readonly string[];
    /** No role that would let the account change anything. */
    readonly roles: boolean;
  };
}

export const UNKNOWN_ABILITIES: Abilities = {
  by: "directory-roles",
  canRead: "unknown",
  canWrite: "unknown",
  missing: { scopes: [], roles: false },
};

/** Who is signed in, to which tenant, and what they may do there. */
export interface Account {
  readonly name: string;
  readonly userName: string;
  readonly tenantId: string;
  /** Null until it is read, and where the account may not read it. */
  readonly tenantName: string | null;
  readonly abilities: Abilities;
}
