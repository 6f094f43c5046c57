import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { momentText } from "@/lib/domain/format";
import { loadRuns } from "./loadRuns";
import { t } from "@/lib/i18n/t";

/**
 * Says that another account began a run in this browser and has not ended it. What it changes, and
 * why, is shown to that account alone, which alone can resume it.
 */
export function OtherRuns() {
  const { owner, abilities } = useAccount();
  const [hidden, setHidden] = useState(false);
  const { data: others = [] } = useQuery({
    queryKey: ["other-runs", owner.tenantId, owner.accountId],
    queryFn: async () => (await loadRuns()).browserStore(owner).others(),
    networkMode: "always",
    staleTime: Infinity,
  });
  // Who changes nothing is not kept waiting by it.
  if (hidden || others.length === 0 || abilities.canWrite !== true) return null;
  return (
    <Notice
      tone="warning"
      title={t`Another account has an unfinished run in this browser`}
      actions={<Button onClick={() => setHidden(true)}>{t`Hide`}</Button>}
    >
      {others.map(({ by, startedAt }) => (
        <p key={`${by} ${startedAt}`}>{begunText(by, momentText(startedAt))}</p>
      ))}
    </Notice>
  );
}

function begunText(by: string | null, moment: string): string {
  return by === null
    ? t`An account began it on ${moment}, so the tenant may be partly changed. Only that account can resume it: sign out, then sign in with it. Your own changes are checked against the current settings, as always.`
    : t`${by} began it on ${moment}, so the tenant may be partly changed. Only that account can resume it: sign out, then sign in with it. Your own changes are checked against the current settings, as always.`;
}
