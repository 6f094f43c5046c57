import type { Baseline } from "../baseline";
import { baselineOf } from "../baseline";
import type { Channel } from "../channel";
import { listenerName } from "../explain";
import type { Listener } from "../listener";
import { settingsOf } from "../listener";
import type { Settings } from "../settings";
import type { Mend, Rule, RuleHead, Spotted } from "./finding";

/** The lists of one listener, with what Microsoft enables by default. */
export interface Lists {
  readonly settings: Settings;
  readonly baseline: Readonly<Record<Channel, Baseline>>;
}

/** A rule about lists: asked of each listener, and of the one that decides for an application. */
export interface ListRule extends RuleHead {
  readonly inLists: (lists: Lists) => readonly Spotted[];
  readonly mends?: (listener: Listener, spotted: Spotted) => readonly Mend[];
}

/** The rule, asked once of each listener of a tenant. */
export function ofListeners({ inLists, mends = () => [], ...head }: ListRule): Rule {
  return {
    ...head,
    find: ({ snapshot }) =>
      snapshot.listeners.flatMap((listener) =>
        inLists({
          settings: settingsOf(listener),
          baseline: { sms: baselineOf(listener.sms), voice: baselineOf(listener.voice) },
        }).map((spotted) => ({
          ...spotted,
          detail: `${listenerName(listener)}: ${spotted.detail}`,
          listenerIds: [listener.id],
          mends: mends(listener, spotted),
        })),
      ),
  };
}
