import { useMemo } from "react";
import { useApplications } from "@/components/tenant/useApplications";
import { useSnapshot } from "@/components/tenant/useSnapshot";
import { tenantFindings } from "@/lib/regions/findings/tenantFindings";

/** What is set, what is found in it, and what applications are called. */
export function useAudit() {
  const { query, read } = useSnapshot();
  const { names, complete, query: applications } = useApplications();
  const snapshot = query.data;
  const findings = useMemo(
    () =>
      snapshot === undefined
        ? []
        : tenantFindings({ snapshot, appIds: complete ? new Set(names.keys()) : null }),
    [snapshot, names, complete],
  );
  return { snapshot, findings, names, complete, read, query, applications };
}
