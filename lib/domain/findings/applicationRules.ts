import { type Effect, effectFor, effectKey, listenersIn } from "../effect";
import { groupBy } from "../groupBy";
import type { Listener } from "../listener";
import { type Fix, type Rule, type RuleHead, EVENT_LISTENER, OPT_IN_PAGE } from "./finding";
import { listenerName } from "../explain";
import { joined } from "../format";
import { leaving, servesNobodyWithout } from "./fixes";
import { outOf } from "../format";

/** A rule about which listener decides for an application. */
export interface EffectRule extends RuleHead {
  /** What it finds, in words; null for nothing. */
  readonly inEffect: (effect: Effect) => string | null;
  /** For all applications that the same listeners apply to. */
  readonly fixes?: (effect: Effect, appIds: readonly string[]) => readonly Fix[];
}

/** The rule, told once for all applications that the same listeners apply to. */
export function ofApplications({ inEffect, fixes = () => [], ...head }: EffectRule): Rule {
  return {
    ...head,
    find: ({ snapshot }) => {
      const named = new Set(snapshot.listeners.flatMap(({ appIds }) => appIds));
      const groups = groupBy(named, (appId) => effectKey(effectFor(snapshot, appId)));
      return [...groups.values()].flatMap((appIds) => {
        const effect = effectFor(snapshot, appIds[0]);
        const detail = inEffect(effect);
        const listenerIds = listenersIn(effect).map(({ id }) => id);
        return detail === null
          ? []
          : [{ detail, appIds, listenerIds, fixes: fixes(effect, appIds) }];
      });
    },
  };
}

export const equalPriority: EffectRule = {
  id: "equal-priority",
  severity: "error",
  label: "Listeners of equal priority",
  why: "Graph uses one of them and does not say which, so nothing can be predicted.",
  advice:
    "Choose which one to use. An application cannot be taken off a listener that includes all applications: lower that one's priority in Microsoft Graph.",
  source: EVENT_LISTENER,
  inEffect: (effect) =>
    effect.kind === "conflict"
      ? `${joined(effect.listeners.map(listenerName).sort())}, priority ${effect.listeners[0]?.priority ?? 0}`
      : null,
  fixes: (effect, appIds) =>
    effect.kind === "conflict"
      ? effect.listeners.flatMap((listener) =>
          leaveOthers(
            effect.listeners.filter((each) => each !== listener),
            appIds,
            `Use ${listenerName(listener)}`,
            "It is unknown which of them Graph uses today, so this may change which codes users receive.",
          ),
        )
      : [],
};

/** What leaves one listener to decide: the others no longer name the applications. */
function leaveOthers(
  others: readonly Listener[],
  appIds: readonly string[],
  label: string,
  note: string,
): Fix[] {
  if (others.some(({ allApplications }) => allApplications)) return [];
  const deleted = others.filter((other) => servesNobodyWithout(other, appIds));
  return [
    {
      label,
      notes: [
        note,
        ...deleted.map(
          (other) => `${listenerName(other)} serves no other application, so it is deleted.`,
        ),
      ],
      targets: others.flatMap((other) => leaving(other, appIds)),
    },
  ];
}

export const severalListeners: EffectRule = {
  id: "several-listeners",
  severity: "warning",
  label: "Several listeners",
  why: "What is set in those of lower priority has no effect.",
  advice:
    "Fine if the lower one is an intended fallback. An application cannot be taken off a listener that includes all applications.",
  source: EVENT_LISTENER,
  inEffect: (effect) =>
    effect.kind === "listener" && effect.overruled.length > 0
      ? `${listenerName(effect.listener)} is in effect; ${joined(effect.overruled.map(listenerName))} ` +
        `${effect.overruled.length === 1 ? "has" : "have"} a lower priority`
      : null,
  fixes: (effect, appIds) =>
    effect.kind === "listener"
      ? leaveOthers(
          effect.overruled,
          appIds,
          `Use only ${listenerName(effect.listener)}`,
          "The listener in effect stays in effect.",
        )
      : [],
};

export const noListener: Rule = {
  id: "no-listener",
  severity: "note",
  label: "Applications without a listener",
  why: "Microsoft's default applies to them: nothing is opted in, and nothing excluded.",
  advice: "Fine if intended. Change their settings under Applications.",
  source: OPT_IN_PAGE,
  find: ({ snapshot, appIds }) => {
    if (appIds === null) return [];
    const without = [...appIds].filter((appId) => effectFor(snapshot, appId).kind === "none");
    if (without.length === 0) return [];
    const detail = outOf(without.length, appIds.size, "application");
    return [{ detail, appIds: without }];
  },
};
