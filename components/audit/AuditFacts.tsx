import { useAccount } from "@/components/session/AccountProvider";
import { baselinesInForce } from "@/lib/domain/overview/totals";
import type { Snapshot } from "@/lib/domain/snapshot";
import { LISTENER_LIMIT } from "@/lib/domain/snapshot";

/** What a report must say of itself: of which tenant, read by whom, when, on which baseline. */
export function AuditFacts({ snapshot }: { readonly snapshot: Snapshot }) {
  const { tenantName, tenantId, name, userName } = useAccount();
  const facts = [
    ["Tenant", `${tenantName ?? ""} ${tenantId}`],
    ["Read by", `${name} (${userName})`],
    ["Read at", new Date(snapshot.readAt).toLocaleString()],
    ["Baseline", baselinesInForce(snapshot)],
    ["Listeners used", `${snapshot.total} of ${LISTENER_LIMIT}`],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {facts.map(([label, value]) => (
        <div key={label} className="flex min-w-0 gap-1.5">
          <dt className="shrink-0 text-ink-muted">{label}:</dt>
          <dd className="min-w-0 font-medium break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
