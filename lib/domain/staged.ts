import { type Channel, CHANNELS, perChannel } from "./channel";
import { type Choice, applyChoices, choiceOf } from "./choice";
import type { Settings } from "./settings";

/** Edits of one application that are not written yet: the choice by code, by channel. */
export type StagedChanges = Readonly<Record<Channel, Readonly<Record<number, Choice>>>>;

export const NOTHING_STAGED: StagedChanges = { sms: {}, voice: {} };

export type StagedAction =
  | {
      readonly type: "stage";
      readonly channel: Channel;
      readonly choices: Readonly<Record<number, Choice>>;
      /** What is set now: a choice that equals it is no change and is dropped. */
      readonly current: Settings;
    }
  | { readonly type: "unstage"; readonly channel: Channel; readonly code: number }
  | { readonly type: "discard" }
  /** What is set was read again: changes that are set by now are dropped. */
  | { readonly type: "rebase"; readonly current: Settings };

export function stagedReducer(state: StagedChanges, action: StagedAction): StagedChanges {
  switch (action.type) {
    case "stage":
      return withChannel(state, action.channel, action.current, {
        ...state[action.channel],
        ...action.choices,
      });
    case "unstage": {
      const rest = { ...state[action.channel] };
      delete rest[action.code];
      return { ...state, [action.channel]: rest };
    }
    case "discard":
      return NOTHING_STAGED;
    case "rebase":
      return CHANNELS.reduce(
        (next, channel) => withChannel(next, channel, action.current, next[channel]),
        state,
      );
  }
}

/** The settings that result when what is staged is written over what is set. */
export function applyStaged(current: Settings, staged: StagedChanges): Settings {
  return perChannel((each) => applyChoices(current[each], entriesOf(staged[each])));
}

export function stagedCount(staged: StagedChanges): number {
  return CHANNELS.reduce((count, channel) => count + Object.keys(staged[channel]).length, 0);
}

export function entriesOf(choices: Readonly<Record<number, Choice>>): [number, Choice][] {
  return Object.entries(choices).map(([code, choice]) => [Number(code), choice]);
}

function withChannel(
  state: StagedChanges,
  channel: Channel,
  current: Settings,
  choices: Readonly<Record<number, Choice>>,
): StagedChanges {
  const changed = entriesOf(choices).filter(
    ([code, choice]) => choiceOf(code, current[channel]) !== choice,
  );
  return { ...state, [channel]: Object.fromEntries(changed) };
}
