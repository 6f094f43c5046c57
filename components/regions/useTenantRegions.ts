import { useDeferredValue, useMemo } from "react";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { effectGroups } from "@/lib/domain/reach/reach";

/** What is set for all applications that are read by now, grouped by what decides for them. */
export function useTenantRegions() {
  const { query: snapshotQuery } = useSnapshot();
  const { query, applications: read, complete, total } = useApplications();
  const snapshot = snapshotQuery.data;
  // Pages of applications arrive one after another: what is typed meanwhile comes first.
  const applications = useDeferredValue(read);
  const groups = useMemo(
    () =>
      snapshot === undefined
        ? []
        : effectGroups(
            snapshot,
            applications.map(({ appId }) => appId),
          ),
    [snapshot, applications],
  );
  const isReady = snapshot !== undefined && query.data !== undefined;
  const isFailed = (snapshotQuery.error ?? query.error) !== null;
  const state = stateOf(isReady, complete && read.length === 0, isFailed);
  return {
    ...{ snapshot, applications, groups, state, total },
    // What is drawn may still be about fewer.
    complete: complete && applications === read,
  };
}

/** What a page over all applications can show: that is decided here for every one of them. */
function stateOf(isReady: boolean, hasNone: boolean, isFailed: boolean) {
  if (isReady) return hasNone ? ("empty" as const) : ("ready" as const);
  return isFailed ? ("failed" as const) : ("reading" as const);
}

export type TenantRegions = ReturnType<typeof useTenantRegions>;
