import { useMemo } from "react";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { useStandard } from "@/components/session/useStandard";
import { tenantFindings } from "@/lib/domain/findings/rules";
import { sortFindings } from "@/lib/domain/findings/acknowledgement";
import type { Snapshot } from "@/lib/domain/snapshot";

/** What is set, what is found in it, and what applications are called. */
export function useAudit() {
  const { query } = useSnapshot();
  const { names, complete, query: applications } = useApplications();
  const snapshot = query.data;
  const appIds = useMemo(() => new Set(names.keys()), [names]);
  const findings = useMemo(
    () =>
      snapshot === undefined ? [] : tenantFindings({ snapshot, appIds: complete ? appIds : null }),
    [snapshot, appIds, complete],
  );
  const standard = useStandard();
  const { acknowledged } = standard;
  const sorted = useMemo(() => sortFindings(findings, acknowledged), [findings, acknowledged]);
  const findAgain = (now: Snapshot) =>
    sortFindings(tenantFindings({ snapshot: now, appIds: complete ? appIds : null }), acknowledged);
  return { snapshot, sorted, findAgain, standard, names, appIds, complete, query, applications };
}

export type Audited = ReturnType<typeof useAudit>;
