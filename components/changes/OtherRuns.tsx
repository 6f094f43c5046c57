import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { momentText } from "@/lib/domain/format";
import { loadRuns } from "./loadRuns";

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
      title="Another account has an unfinished run in this browser"
      actions={<Button onClick={() => setHidden(true)}>Hide</Button>}
    >
      {others.map(({ by, startedAt }) => (
        <p key={`${by} ${startedAt}`}>
          {by ?? "An account"} began it on {momentText(startedAt)}, so the tenant may be partly
          changed. Only that account can resume it: sign out, then sign in with it. Your own changes
          are checked against the current settings, as always.
        </p>
      ))}
    </Notice>
  );
}
