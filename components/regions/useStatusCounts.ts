import { useDeferredValue, useMemo } from "react";
import { useStagedPart } from "@/components/staged/StagedProvider";
import { CODES } from "@/lib/geo/codes";
import { NOTHING_STAGED, entriesOf } from "@/lib/regions/staged";
import type { Status } from "@/lib/regions/status";
import { STATUSES } from "@/lib/regions/status";
import { codeStatus } from "./model";
import { useRegions } from "./RegionsProvider";

type Counts = Readonly<Record<Status, number>>;

/** How many calling codes have each status, with what is staged. */
export function useStatusCounts(): Counts {
  const model = useRegions();
  const { statuses, channel, canStage } = model;
  const asSet = useMemo(() => {
    const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<
      Status,
      number
    >;
    for (const { code } of CODES) counts[statuses.get(code) ?? "unknown"] += 1;
    return counts;
  }, [statuses]);
  // A moment after the paint that answers the click.
  const staged = useDeferredValue(
    useStagedPart((state) => (canStage ? state.staged : NOTHING_STAGED)[channel]),
  );
  return useMemo(() => {
    const counts = { ...asSet };
    for (const [code, choice] of entriesOf(staged)) {
      const { setStatus, status } = codeStatus(model, code, choice);
      counts[setStatus] -= 1;
      counts[status] += 1;
    }
    return counts;
  }, [asSet, model, staged]);
}
