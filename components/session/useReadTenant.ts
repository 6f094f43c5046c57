import { useMemo } from "react";
import type { DialgateError } from "@/lib/domain/errors";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Application } from "@/lib/domain/application";
import { useApplications } from "./useApplications";
import { useSnapshot } from "./useSnapshot";

/** A tenant that was read to its end: what is exported is all, what is unknown is not there. */
export interface ReadTenant {
  readonly snapshot: Snapshot;
  readonly applications: readonly Application[];
}

/** Why a tenant is not all read, and what reads the rest again. */
export interface ReadFailure {
  readonly error: DialgateError;
  readonly again: () => void;
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
  const failed = snapshot === undefined ? snapshotQuery : complete ? null : query;
  const failure: ReadFailure | null = failed?.error
    ? { error: failed.error.error, again: () => void failed.refetch() }
    : null;
  return { tenant, failure, snapshot, applications, total };
}
