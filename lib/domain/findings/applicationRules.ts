import { type Effect, effectFor, effectKey, listenersIn } from "../effect";
import { groupBy } from "../groupBy";
import type { Listener } from "../listener";
import { type Fix, type Rule, type RuleHead, EVENT_LISTENER, OPT_IN_PAGE } from "./finding";
import { listenerName } from "../explain";
import { joined } from "../format";
import { leaving, servesNobodyWithout } from "./fixes";
import { withWordsOf } from "./words";
import { plural, t } from "@/lib/i18n/t";

/** A rule about which listener decides for an application. */
export interface EffectRule extends RuleHead {
  /** What it finds, in words; null for nothing. */
  readonly inEffect: (effect: Effect) => string | null;
  /** For all applications that the same listeners apply to. */
  readonly fixes?: (effect: Effect, appIds: readonly string[]) => readonly Fix[];
}

/** The rule, told once for all applications that the same listeners apply to. */
export function ofApplications(rule: EffectRule): Rule {
  const { inEffect, fixes = () => [] } = rule;
  return withWordsOf<Omit<Rule, keyof RuleHead>>(rule, {
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
  });
}

export const equalPriority: EffectRule = {
  id: "equal-priority",
  severity: "error",
  get label() {
    return t`Listeners of equal priority`;
  },
  get why() {
    return t`Graph uses one of them and does not say which, so nothing can be predicted.`;
  },
  get advice() {
    return t`Choose which one to use. An application cannot be taken off a listener that includes all applications: lower that one’s priority in Microsoft Graph.`;
  },
  source: EVENT_LISTENER,
  inEffect: (effect) =>
    effect.kind === "conflict"
      ? t`${joined(effect.listeners.map(listenerName).sort())}, priority ${String(effect.listeners[0]?.priority ?? 0)}`
      : null,
  fixes: (effect, appIds) =>
    effect.kind === "conflict"
      ? effect.listeners.flatMap((listener) =>
          leaveOthers(
            effect.listeners.filter((each) => each !== listener),
            appIds,
            t`Use ${listenerName(listener)}`,
            t`It is unknown which of them Graph uses today, so this may change which codes users receive.`,
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
          (other) => t`${listenerName(other)} serves no other application, so it is deleted.`,
        ),
      ],
      targets: others.flatMap((other) => leaving(other, appIds)),
    },
  ];
}

export const severalListeners: EffectRule = {
  id: "several-listeners",
  severity: "warning",
  get label() {
    return t`Several listeners`;
  },
  get why() {
    return t`What is set in those of lower priority has no effect.`;
  },
  get advice() {
    return t`Fine if the lower one is an intended fallback. An application cannot be taken off a listener that includes all applications.`;
  },
  source: EVENT_LISTENER,
  inEffect: (effect) =>
    effect.kind === "listener" && effect.overruled.length > 0
      ? overruledText(effect.listener, effect.overruled)
      : null,
  fixes: (effect, appIds) =>
    effect.kind === "listener"
      ? leaveOthers(
          effect.overruled,
          appIds,
          t`Use only ${listenerName(effect.listener)}`,
          t`The listener in effect stays in effect.`,
        )
      : [],
};

function overruledText(listener: Listener, overruled: readonly Listener[]): string {
  const name = listenerName(listener);
  const others = joined(overruled.map(listenerName));
  return plural(
    overruled.length,
  )`${name} is in effect; ${others} has a lower priority|${name} is in effect; ${others} have a lower priority`;
}

export const noListener: Rule = {
  id: "no-listener",
  severity: "note",
  get label() {
    return t`Applications without a listener`;
  },
  get why() {
    return t`Microsoft’s default applies to them: nothing is opted in, and nothing excluded.`;
  },
  get advice() {
    return t`Fine if intended. Change their settings under Applications.`;
  },
  source: OPT_IN_PAGE,
  find: ({ snapshot, appIds }) => {
    if (appIds === null) return [];
    const without = [...appIds].filter((appId) => effectFor(snapshot, appId).kind === "none");
    if (without.length === 0) return [];
    const detail = plural(
      appIds.size,
    )`${without.length} of # application|${without.length} of # applications`;
    return [{ detail, appIds: without }];
  },
};
