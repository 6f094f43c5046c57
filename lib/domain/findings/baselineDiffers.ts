import { SHIPPED_BASELINE } from "../baseline";
import { listenerName } from "../explain";
import type { Listener } from "../listener";
import type { Rule, Spotted } from "./finding";
import { ascending, plus } from "./ofCodes";
import { OPT_IN_PAGE } from "./sources";

export const baselineDiffers: Rule = {
  id: "baseline-differs",
  severity: "note",
  label: "Graph's default regions differ from the shipped list",
  why: `Graph's are used where it returns them. The shipped list is of ${SHIPPED_BASELINE.date ?? ""}.`,
  advice: "Nothing is wrong in the tenant: Microsoft's list may have changed since.",
  source: OPT_IN_PAGE,
  find: ({ snapshot }) => {
    const groups = new Map<string, { spotted: Spotted; listeners: Listener[] }>();
    for (const listener of snapshot.listeners) {
      const spotted = difference(listener.sms.defaultRegions);
      if (spotted === null) continue;
      const group = groups.get(spotted.detail) ?? { spotted, listeners: [] };
      group.listeners.push(listener);
      groups.set(spotted.detail, group);
    }
    return [...groups.values()].map(({ spotted, listeners }) => ({
      ...spotted,
      detail: `${nameOf(listeners)}: ${spotted.detail}`,
      listenerIds: listeners.map(({ id }) => id),
    }));
  },
};

function nameOf(listeners: readonly Listener[]): string {
  const [only, ...others] = listeners;
  return only !== undefined && others.length === 0
    ? listenerName(only)
    : `${listeners.length} listeners`;
}

function difference(defaultRegions: readonly number[]): Spotted | null {
  if (defaultRegions.length === 0) return null;
  const { enabled } = SHIPPED_BASELINE;
  const given = new Set(defaultRegions);
  const more = ascending([...given].filter((code) => !enabled.has(code)));
  const fewer = ascending([...enabled].filter((code) => !given.has(code)));
  const parts = [
    more.length > 0 && `also enabled: ${plus(more)}`,
    fewer.length > 0 && `not enabled: ${plus(fewer)}`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return { detail: parts.join("; "), codes: ascending([...more, ...fewer]) };
}
