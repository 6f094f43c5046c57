import type { KeyRing } from "../authority/keys";
import type { AuthorityStorage } from "../authority/storage";
import type { FaultList } from "../faults/faultList";
import type { Throttle } from "../graph/throttle";
import type { SeedName } from "../seeds/names";
import type { Limits } from "./limits";
import type { Person } from "./people";
import type { Registration } from "./registration";
import type { RequestLogEntry } from "./requestLog";
import type { AuditEntry, StoredApplication, StoredListener } from "./resources";
import type { Switches } from "./switches";
import type { Versions } from "./versions";

/** One isolated tenant and all that it remembers. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly seed: SeedName;
  readonly people: readonly Person[];
  /** Ids a test can rely on, by what they are good for. */
  readonly landmarks: Readonly<Record<string, string>>;
  readonly createdAt: number;
  switches: Switches;
  limits: Limits;
  registration: Registration;
  /** The keys it signs with, once they are others than those of the process. */
  ownKeys: KeyRing | undefined;
  readonly listeners: Versions<readonly StoredListener[]>;
  applications: readonly StoredApplication[];
  audits: AuditEntry[];
  requests: RequestLogEntry[];
  readonly faults: FaultList;
  readonly throttle: Throttle;
  /** Sign-in sessions, codes and refresh tokens. */
  readonly authority: AuthorityStorage;
}
