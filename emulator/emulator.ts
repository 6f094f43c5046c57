import type { SigningKeys } from "./authority/keys";
import type { Clock, Sleep } from "./clock";
import type { TenantRegistry } from "./tenants/registry";

/** What the rooms of one running emulator share. */
export interface Emulator {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly url: string;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly keys: SigningKeys;
  readonly tenants: TenantRegistry;
}
