import { useCallback, useSyncExternalStore } from "react";
import { useStagedLater, useStagedStore } from "./StagedProvider";
import { type StagedChanges, NOTHING_STAGED } from "@/lib/domain/staged";
import type { CodeStatus } from "../status/status";
import { codeStatus, stagedChoiceOf } from "./model";
import { useRegions, useRegionsStores } from "./RegionsProvider";
import { useSurface } from "./codeListeners";
import type { View } from "./view";

/** Something about one code; looked up again only when something about that code changed. */
export function useCodePart<Part extends string | boolean | null>(
  code: number,
  select: (staged: StagedChanges, view: View) => Part,
): Part {
  const { view, codes } = useRegionsStores();
  const store = useStagedStore();
  const surface = useSurface();
  const subscribe = useCallback(
    (listener: () => void) => codes.subscribe(code, surface, listener),
    [codes, code, surface],
  );
  return useSyncExternalStore(
    subscribe,
    () => select(store.getState().staged, view.getState()),
    () => select(NOTHING_STAGED, view.getInitialState()),
  );
}

/** The status of one code, as set and as staged. */
export function useCodeStatus(code: number): CodeStatus {
  const model = useRegions();
  const choice = useCodePart(code, (staged) => stagedChoiceOf(model, staged, code));
  return codeStatus(model, code, choice);
}

/** The same for what only tells of it: a moment after a toggle of the code is painted. */
export function useCodeStatusLater(code: number): CodeStatus {
  const model = useRegions();
  const choice = useStagedLater(({ staged }) => stagedChoiceOf(model, staged, code));
  return codeStatus(model, code, choice);
}
