import { useAccount } from "@/components/session/AccountProvider";
import type { ReachShare } from "@/lib/domain/reach/reach";
import { BlockedNow } from "./BlockedNow";
import { Conflicts } from "./Conflicts";
import { DriftLine } from "./DriftLine";
import { LastChanges } from "./LastChanges";
import { t } from "@/lib/i18n/t";

interface AttentionProps {
  readonly shares: readonly ReachShare[] | null;
}

/** What is blocked, in conflict, different from what was meant, and what was changed last. */
export function Attention({ shares }: AttentionProps) {
  const { abilities } = useAccount();
  if (abilities.canRead === false) {
    return (
      <p className="px-4 py-3 text-ink-muted">{t`Your account may not read these settings.`}</p>
    );
  }
  return (
    <>
      <BlockedNow shares={shares} />
      <Conflicts />
      <DriftLine />
      <LastChanges />
    </>
  );
}
