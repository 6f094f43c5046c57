import type { Abilities } from "./abilities";

/** Who is signed in, to which tenant, and what they may do there. */
export interface Account {
  readonly name: string;
  readonly userName: string;
  readonly tenantId: string;
  /** Null until it is read, and where the account may not read it. */
  readonly tenantName: string | null;
  readonly abilities: Abilities;
}
