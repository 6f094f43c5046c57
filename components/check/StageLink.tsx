"use client";

import { useRouter } from "next/navigation";
import { useAccount } from "@/components/session/AccountProvider";
import { readStaged, stagedKey, writeStaged } from "@/components/console/state/store";
import { CHOICE_INFO } from "@/components/console/status/status";
import { Button } from "@/components/ui/Button";
import { applicationRegions } from "@/lib/domain/applicationRegions";
import type { Choice } from "@/lib/domain/choice";
import type { Snapshot } from "@/lib/domain/snapshot";
import { stagedReducer } from "@/lib/domain/staged";

interface StageLinkProps {
  readonly appId: string;
  readonly code: number;
  readonly choice: Choice;
  readonly snapshot: Snapshot;
}

/** Stages the change in the application's page and goes there. Nothing is written by it. */
export function StageLink({ appId, code, choice, snapshot }: StageLinkProps) {
  const { tenantId, abilities } = useAccount();
  const router = useRouter();
  const { settings } = applicationRegions(snapshot, appId);
  if (abilities.canWrite === false || settings === null) return null;
  const stage = () => {
    const key = stagedKey(tenantId, appId);
    const staged = readStaged(sessionStorage, key);
    const action = {
      type: "stage",
      channel: "sms",
      choices: { [code]: choice },
      current: settings,
    } as const;
    writeStaged(sessionStorage, key, stagedReducer(staged, action));
    router.push(`/apps/${appId}?code=${code}`);
  };
  return (
    <Button size="sm" onClick={stage}>
      Stage “{CHOICE_INFO[choice].label}” for +{code}
    </Button>
  );
}
