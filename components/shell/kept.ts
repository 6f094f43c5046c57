import { forgetStaged, stagedKeys } from "@/components/console/state/store";
import { NO_STANDARD } from "@/components/session/keptStandard";
import { standardStore } from "@/components/session/standardStore";
import { plural, t } from "@/lib/i18n/t";
import { browserStore } from "@/lib/run/browser";
import type { Owner } from "@/lib/run/owner";
import { forgetKept } from "@/components/bulk/kept";

/** What this browser keeps for an account, in words; nothing where it keeps nothing, or may not. */
export async function keptBy(owner: Owner): Promise<readonly string[]> {
  const runs = browserStore(owner);
  const [restores, run, standard] = await Promise.all([
    runs.restores().catch(() => []),
    runs.load().catch(() => null),
    standardStore(owner, false)
      .load()
      .catch(() => NO_STANDARD),
  ]);
  const staged = stagedKeys(owner).length;
  return [
    ...(run === null ? [] : [t`An unfinished run`]),
    ...(restores.length === 0 ? [] : [plural(restores.length)`# restore file|# restore files`]),
    ...(standard.file === null ? [] : [t`The standard of this tenant`]),
    ...(standard.acknowledged.length === 0
      ? []
      : [plural(standard.acknowledged.length)`# acknowledged finding|# acknowledged findings`]),
    ...(staged === 0
      ? []
      : [plural(staged)`Staged changes for # application|Staged changes for # applications`]),
  ];
}

/** Removes all of it, as far as the browser lets it. */
export async function forgetAll(owner: Owner): Promise<void> {
  forgetStaged(owner);
  forgetKept(owner);
  await Promise.allSettled([browserStore(owner).forget(), standardStore(owner, false).forget()]);
}
