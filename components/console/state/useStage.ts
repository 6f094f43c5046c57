import { useCallback } from "react";
import { useStagedStore } from "./StagedProvider";
import { type Choice, toggled } from "@/lib/domain/choice";
import { isShared } from "@/lib/domain/rows";
import { stagedCount } from "@/lib/domain/staged";
import { afterPaint } from "@/components/ui/afterPaint";
import { announceArmed, announceStaged, announceUnstaged } from "./announcements";
import { codeStatus, stagedChoiceOf } from "./model";
import { useRegions, useRegionsStores, useViewStore } from "./RegionsProvider";
import { useSurface } from "./codeListeners";

/** Stages choices for the channel shown; the shared codes among them were consented to. */
export function useStage(): (choices: Readonly<Record<number, Choice>>) => void {
  const { regions, channel, canStage } = useRegions();
  const store = useStagedStore();
  const { view, codes } = useRegionsStores();
  const surface = useSurface();
  return useCallback(
    (choices) => {
      if (!canStage || regions.settings === null) return;
      const current = regions.settings;
      codes.from(surface, () =>
        store.getState().dispatch({ type: "stage", channel, choices, current }),
      );
      const { staged } = store.getState();
      const { armed } = view.getState();
      afterPaint(() =>
        view.setState((now) => ({
          // A code armed by a later activation stays armed.
          armed: now.armed === armed ? null : now.armed,
          message: announceStaged(choices, staged[channel], stagedCount(staged)),
        })),
      );
    },
    [regions, channel, canStage, store, view, codes, surface],
  );
}

/** Takes back what is staged of one code. */
export function useUnstage(): (code: number) => void {
  const { channel } = useRegions();
  const store = useStagedStore();
  const view = useViewStore();
  return useCallback(
    (code) => {
      store.getState().dispatch({ type: "unstage", channel, code });
      view.setState({ message: announceUnstaged(code, stagedCount(store.getState().staged)) });
    },
    [channel, store, view],
  );
}

/**
 * What a click, Enter or Space on a territory does: it selects the code and toggles it. A shared
 * code first says whom it takes along; the second activation, or the button in the panel, does it.
 */
export function useActivate(): (code: number) => void {
  const model = useRegions();
  const store = useStagedStore();
  const { view, codes } = useRegionsStores();
  const surface = useSurface();
  const stage = useStage();
  return useCallback(
    (code) => {
      const { armed } = view.getState();
      if (!model.canStage)
        return view.setState({ selected: code, sought: soughtFrom(surface, code) });
      const choiceNow = stagedChoiceOf(model, store.getState().staged, code);
      const { status } = codeStatus(model, code, choiceNow);
      const choice = toggled(code, status, model.regions.baseline[model.channel]);
      const asked = choiceNow !== null || armed === code;
      if (isShared(code) && !asked) {
        codes.from(surface, () => view.setState({ armed: code }));
        afterPaint(() =>
          view.setState({
            ...{ selected: code, sought: soughtFrom(surface, code) },
            message: announceArmed(code, choice),
          }),
        );
      } else {
        stage({ [code]: choice });
        afterPaint(() => view.setState({ selected: code, sought: soughtFrom(surface, code) }));
      }
    },
    [model, store, view, codes, surface, stage],
  );
}

/** The map goes to what was activated elsewhere, and stays where it is for what was activated on it. */
function soughtFrom(surface: ReturnType<typeof useSurface>, code: number): number | null {
  return surface === "map" ? null : code;
}
