import { applicationRegions } from "../applicationRegions";
import { CHANNELS } from "../channel";
import { listenerOf } from "../plan/listeners";
import { DEFAULT_SETTINGS, type Settings } from "../settings";
import type { Snapshot } from "../snapshot";
import type { RestoreFile } from "./restoreSchema";

/**
 * Which of the codes that a run closed for every application are still closed by it: excluded now,
 * where before the run they were not. None once it was taken back.
 */
export function blockInForce(
  { listeners, applications }: RestoreFile,
  codes: readonly number[],
  now: Snapshot,
): readonly number[] {
  const before = new Map(listeners.map(({ id, settings }) => [id, settings]));
  const unnamed = unnamedBefore(before, now);
  const pairs = (function* (): Generator<readonly [Settings, Settings]> {
    for (const { id, settings, changed } of listeners) {
      const there = changed ? listenerOf(now.listeners, id) : undefined;
      if (there !== undefined) yield [settings, there];
    }
    for (const { appId, listenerId } of applications) {
      const there = applicationRegions(now, appId).settings;
      const was = listenerId === null ? unnamed : before.get(listenerId);
      if (there !== null && was !== undefined) yield [was, there];
    }
  })();
  const open = new Set(codes);
  for (const [was, is] of pairs) {
    if (open.size === 0) break;
    for (const code of open) if (closes(was, is, code)) open.delete(code);
  }
  return codes.filter((code) => !open.has(code));
}

/** What was set for an application that no listener named: what one for all of them sets, if there is one. */
function unnamedBefore(before: ReadonlyMap<string, Settings>, now: Snapshot): Settings {
  const { effect } = applicationRegions(now, "");
  if (effect.kind !== "listener") return DEFAULT_SETTINGS;
  return before.get(effect.listener.id) ?? effect.listener;
}

/** In one channel at least. */
function closes(was: Settings, is: Settings, code: number): boolean {
  return CHANNELS.some(
    (channel) => is[channel].exclude.includes(code) && !was[channel].exclude.includes(code),
  );
}
