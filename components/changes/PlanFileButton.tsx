import { useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { Button } from "@/components/ui/Button";
import { download } from "@/components/ui/download";
import type { Operation } from "@/lib/domain/plan/operation";
import { planFile } from "@/lib/domain/documents/planFile";
import type { Target } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { ReviewRequest } from "./request";
import { t } from "@/lib/i18n/t";

interface PlanFileButtonProps {
  readonly request: ReviewRequest;
  readonly targets: readonly Target[];
  readonly snapshot: Snapshot;
  readonly operations: readonly Operation[];
  readonly reason: string;
}

/** Keeps the plan in a file, for somebody else to start, or for later. */
export function PlanFileButton(props: PlanFileButtonProps) {
  const { request, targets, snapshot, operations, reason } = props;
  const { tenantId } = useAccount();
  const [saved, setSaved] = useState(false);
  async function save() {
    const madeAt = new Date().toISOString();
    const { heading } = request;
    const file = await planFile(snapshot, targets, operations, {
      ...{ tenantId, madeAt, heading, reason },
    });
    const stamp = madeAt.slice(0, 19).replaceAll(/[^0-9T]/g, "");
    download(`dialgate-plan-${stamp}.json`, "application/json", JSON.stringify(file));
    setSaved(true);
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button onClick={() => void save()}>{t`Save as plan file`}</Button>
      <span className="min-w-0 text-sm text-ink-muted">
        {t`Apply it later from Import and export. It is rejected if settings changed since.`}
      </span>
      <span role="status" className="sr-only">
        {saved && t`Plan file saved`}
      </span>
    </div>
  );
}
