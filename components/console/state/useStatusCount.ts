import { useMemo } from "react";
import { NOTHING_STAGED, entriesOf } from "@/lib/domain/staged";
import type { Status } from "@/lib/domain/status";
import { CODES } from "@/lib/geo/codes";
import { codeStatus } from "./model";
import { useRegions } from "./RegionsProvider";
import { useStagedLater } from "./StagedProvider";

/** How many calling codes have a status, and how many more will; renders again only when that changes. */
export function useStatusCount(wanted: Status) {
  const model = useRegions();
  const { statuses, channel, canStage } = model;
  const asSet = useMemo(
    () => CODES.filter(({ code }) => statuses.get(code) === wanted).length,
    [statuses, wanted],
  );
  const pending = useStagedLater(({ staged }) =>
    entriesOf((canStage ? staged : NOTHING_STAGED)[channel]).reduce((count, [code, choice]) => {
      const { setStatus, status } = codeStatus(model, code, choice);
      return count + Number(status === wanted) - Number(setStatus === wanted);
    }, 0),
  );
  return { asSet, pending };
}
