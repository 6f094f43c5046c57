import type { Effect } from "../effect";
import { effectFor } from "../effect";
import type { Listener } from "../listener";
import type { Found, Mend, Rule, RuleHead, Spotted } from "./finding";

/** A rule about which listener decides for an application. */
export interface EffectRule extends RuleHead {
  readonly inEffect: (effect: Effect) => readonly Spotted[];
  /** For all applications that the same listeners apply to. */
  readonly mends?: (effect: Effect, appIds: readonly string[]) => readonly Mend[];
}

/** The rule, told once for all applications that the same listeners apply to. */
export function ofApplications({ inEffect, mends = () => [], ...head }: EffectRule): Rule {
  return {
    ...head,
    find: ({ snapshot }) => {
      const named = new Set(snapshot.listeners.flatMap(({ appIds }) => appIds));
      const groups = new Map<string, { readonly effect: Effect; readonly appIds: string[] }>();
      for (const appId of named) {
        const effect = effectFor(snapshot, appId);
        if (inEffect(effect).length === 0) continue;
        const key = [effect.kind, ...listenersIn(effect).map(({ id }) => id)].join(" ");
        const group = groups.get(key) ?? { effect, appIds: [] };
        group.appIds.push(appId);
        groups.set(key, group);
      }
      return [...groups.values()].flatMap(({ effect, appIds }) =>
        inEffect(effect).map((spotted): Found => ({
          ...spotted,
          appIds,
          listenerIds: listenersIn(effect).map(({ id }) => id),
          mends: mends(effect, appIds),
        })),
      );
    },
  };
}

function listenersIn(effect: Effect): readonly Listener[] {
  if (effect.kind === "conflict") return effect.listeners;
  return effect.kind === "listener" ? [effect.listener, ...effect.overruled] : [];
}
