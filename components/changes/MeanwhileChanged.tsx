import { impacts } from "@/lib/domain/review/impact";
import { listenerWithId } from "@/lib/domain/explain";
import { listenerOf } from "@/lib/domain/plan/listeners";
import { sameSettings } from "@/lib/domain/settings";
import type { Snapshot } from "@/lib/domain/snapshot";
import { ImpactList } from "./ImpactList";
import { listed } from "@/lib/domain/format";
import { t } from "@/lib/i18n/t";

interface MeanwhileChangedProps {
  /** The same as `now` where it is not known: then listeners are named, and no more. */
  readonly before: Snapshot;
  readonly now: Snapshot;
  readonly listenerIds: readonly string[];
}

/** What somebody else changed between the reading that was reviewed and now. */
export function MeanwhileChanged({ before, now, listenerIds }: MeanwhileChangedProps) {
  const appIds = [before, now].flatMap(({ listeners }) =>
    listeners.filter(({ id }) => listenerIds.includes(id)).flatMap((listener) => listener.appIds),
  );
  const changed = impacts(before, now, [...new Set(appIds)]);
  return (
    <section aria-label={t`What changed in the meantime`} className="space-y-3">
      <h3 className="font-semibold">{t`What changed in the meantime`}</h3>
      <ul className="list-disc space-y-1 ps-5">
        {listenerIds.map((id) => (
          <li key={id} className="break-words">
            {changeText(before, now, id)}
          </li>
        ))}
      </ul>
      <ImpactList impacts={changed} />
    </section>
  );
}

function changeText(before: Snapshot, now: Snapshot, id: string): string {
  const was = listenerOf(before.listeners, id);
  const is = listenerOf(now.listeners, id);
  const name = listenerWithId(is ?? was ?? { id, displayName: null });
  if (before === now)
    return is === undefined ? t`Listener ${name}, which was deleted.` : t`Listener ${name}.`;
  if (was === undefined) return t`Listener ${name} is new.`;
  if (is === undefined) return t`Listener ${name} was deleted.`;
  const parts = [
    !sameSettings(was, is) && t`regions`,
    !sameIds(was.appIds, is.appIds) && t`applications`,
    was.priority !== is.priority && t`priority (${String(was.priority)} to ${String(is.priority)})`,
    was.displayName !== is.displayName && t`name`,
  ].filter((part) => part !== false);
  return parts.length === 0
    ? t`Listener ${name}: other properties changed.`
    : t`Listener ${name}: ${listed(parts)} changed.`;
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((appId) => b.includes(appId));
}
