import type { Application } from "@/components/tenant/useApplications";
import type { Snapshot } from "@/lib/regions/snapshot";

/** A tenant that was read to its end: what is exported is all, what is unknown is not there. */
export interface ReadTenant {
  readonly snapshot: Snapshot;
  readonly applications: readonly Application[];
}
