import { useMemo } from "react";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Application } from "@/lib/domain/application";
import type { Read } from "./NotRead";
import { useApplications } from "./useApplications";
import { useSnapshot } from "./useSnapshot";

/** A tenant that was read to its end: what is exported is all, what is unknown is not there. */
export interface ReadTenant {
  readonly snapshot: Snapshot;
  readonly applications: readonly Application[];
}

/** The tenant for what needs all of it: null until it is. */
export function useReadTenant() {
  const { query: snapshotQuery } = useSnapshot();
  const { query, applications, complete, total } = useApplications();
  const snapshot = snapshotQuery.data;
  const tenant = useMemo(
    (): ReadTenant | null =>
      snapshot !== undefined && complete ? { snapshot, applications } : null,
    [snapshot, applications, complete],
  );
  const open: Read | null = snapshot === undefined ? snapshotQuery : complete ? null : query;
  /** What ended without an answer. */
  const failed = open === null || open.error === null ? [] : [open];
  return { tenant, failed, snapshot, applications, total };
}
