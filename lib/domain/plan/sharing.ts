import type { Group } from "./draft";
import { groupKey } from "./shape";
import { settingsKey } from "./settingsKey";

/** One group for all that one new listener can serve. */
export function inOneGroup(groups: readonly Group[]): Group[] {
  const found = new Map<string, Group>();
  for (const group of groups) {
    const key = group.named === undefined ? groupKey(group) : `named ${found.size}`;
    const other = found.get(key);
    found.set(key, other === undefined ? group : together(other, group));
  }
  return [...found.values()];
}

/** What one of them carries over counts, also where the other carries nothing. */
function together(a: Group, b: Group): Group {
  return { ...a, source: a.source ?? b.source, movers: [...a.movers, ...b.movers] };
}

/** Applications that had no listener carry nothing over: any group of their settings takes them in. */
export function withNewcomers(groups: readonly Group[]): Group[] {
  const hosts = new Map<string, Group>();
  for (const group of groups) {
    if (group.source !== null && group.named === undefined) {
      hosts.set(settingsKey(group.settings), group);
    }
  }
  const hosted = groups.map((group) => {
    const host = group.source === null ? hosts.get(settingsKey(group.settings)) : undefined;
    return host === undefined ? group : { ...group, source: host.source, priority: host.priority };
  });
  return inOneGroup(hosted);
}
