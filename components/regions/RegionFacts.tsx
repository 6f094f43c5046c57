import { CodeNotes } from "@/components/console/panel/CodeFacts";
import { codeInfo } from "@/lib/geo/codes";
import { TIERS, tierOfCode } from "@/lib/geo/tiers";
import type { Channel } from "@/lib/domain/channel";
import { baselineName, joined } from "@/lib/domain/explain";
import type { EffectGroup } from "@/lib/domain/reach/reach";
import { isShared, namesOf } from "@/lib/domain/rows";

interface RegionFactsProps {
  readonly code: number;
  readonly channel: Channel;
  readonly groups: readonly EffectGroup[];
}

/** What is known of a code whatever is set: whom it switches, what it costs, what is odd about it. */
export function RegionFacts({ code, channel, groups }: RegionFactsProps) {
  const info = codeInfo(code);
  const tier = TIERS.find(({ id }) => id === tierOfCode(code));
  const baselines = [
    ...new Set(groups.map(({ regions }) => baselineName(regions.baseline[channel]))),
  ];
  return (
    <div className="space-y-1 text-ink-muted">
      {isShared(code) && (
        <p className="text-ink">
          +{code} is shared: {joined(namesOf(code))} change together.
        </p>
      )}
      <p className="flex flex-wrap gap-x-4">
        {info?.optInRequired === true && <span>Microsoft requires opt-in</span>}
        <span>Price tier: {tier?.label ?? "not stated by Microsoft"}</span>
        {baselines.length > 0 && <span>Baseline: {joined(baselines)}</span>}
      </p>
      <CodeNotes code={code} />
    </div>
  );
}
