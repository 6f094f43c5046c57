/** Whose things a browser keeps: those of an account are shown to no other, whoever signs in next. */
export interface Owner {
  readonly tenantId: string;
  /** MSAL's `homeAccountId`. */
  readonly accountId: string;
  readonly userName: string;
}

/** A run that another account began in this browser and has not ended: no more of it than this. */
export interface OtherRun {
  /** The user name, where it was kept. */
  readonly by: string | null;
  /** ISO 8601. */
  readonly startedAt: string;
}

/** What the browser keeps for one account, beside what `RunStore` has. */
export interface Keepsakes {
  readonly others: () => Promise<readonly OtherRun[]>;
  /** Takes over what versions kept that told accounts of a tenant not apart. */
  readonly adopt: () => Promise<void>;
  /** Removes all of it, for good. */
  readonly forget: () => Promise<void>;
}
