import { useMemo } from "react";
import { useStagedLater } from "./StagedProvider";
import { CODES } from "@/lib/geo/codes";
import { NOTHING_STAGED, entriesOf } from "@/lib/domain/staged";
import type { Status } from "@/lib/domain/status";
import { codeStatus } from "./model";
import { useRegions } from "./RegionsProvider";

/** How many calling codes have a status, with what is staged; renders again only when that changes. */
export function useStatusCount(wanted: Status): number {
  const model = useRegions();
  const { statuses, channel, canStage } = model;
  const asSet = useMemo(
    () => CODES.filter(({ code }) => statuses.get(code) === wanted).length,
    [statuses, wanted],
  );
  return useStagedLater(({ staged }) =>
    entriesOf((canStage ? staged : NOTHING_STAGED)[channel]).reduce((count, [code, choice]) => {
      const { setStatus, status } = codeStatus(model, code, choice);
      return count + Number(status === wanted) - Number(setStatus === wanted);
    }, asSet),
  );
}
