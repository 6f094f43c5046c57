import { CopyButton } from "@/components/ui/CopyButton";
import type { TimelineEntry } from "@/lib/domain/history/entry";
import { momentText } from "@/lib/domain/format";

interface TimelineListProps {
  readonly entries: readonly TimelineEntry[];
  /** What listeners that exist are called now. */
  readonly names: ReadonlyMap<string, string | null>;
}

const ACTS: Readonly<
  Record<TimelineEntry["act"], { readonly done: string; readonly tried: string }>
> = {
  created: { done: "created", tried: "tried to create" },
  updated: { done: "changed", tried: "tried to change" },
  deleted: { done: "deleted", tried: "tried to delete" },
};

/** The newest first. Names come from Graph: text, and nothing else. */
export function TimelineList({ entries, names }: TimelineListProps) {
  return (
    <ol className="divide-y divide-line rounded-md border border-line bg-panel">
      {entries.map((entry) => (
        <li key={entry.id} className="space-y-1 px-4 py-3" data-act={entry.act}>
          <Sentence entry={entry} names={names} />
          <Changes entry={entry} />
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-muted">
            <time dateTime={entry.at}>{momentText(entry.at)}</time>
            {entry.listenerId !== null && <code className="break-all">{entry.listenerId}</code>}
            {entry.correlationId !== null && (
              <CopyButton text={entry.correlationId} label={`Copy correlation id of ${entry.id}`} />
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Sentence({ entry, names }: SentenceProps) {
  const { who, act, succeeded, reason, listenerId, listenerName } = entry;
  const now = listenerId === null ? undefined : names.get(listenerId);
  return (
    <p className="break-words">
      <strong className="font-semibold">{who.name ?? "Someone"}</strong>
      {who.detail !== null && who.detail !== who.name && (
        <span className="text-ink-muted"> ({who.detail})</span>
      )}{" "}
      {succeeded ? ACTS[act].done : ACTS[act].tried}{" "}
      <span className="font-medium">{listenerName ?? "an unnamed listener"}</span>
      {now !== undefined && now !== listenerName && (
        <span className="text-ink-muted">, now {now ?? "unnamed"}</span>
      )}
      {!succeeded && `; it failed${reason === "" ? "" : `: ${reason}`}`}
    </p>
  );
}

interface SentenceProps {
  readonly entry: TimelineEntry;
  readonly names: ReadonlyMap<string, string | null>;
}

function Changes({ entry: { changes } }: { readonly entry: TimelineEntry }) {
  if (changes.length === 0) return null;
  return (
    <dl className="space-y-1 text-sm">
      {changes.map(({ property, before, after }) => (
        <div key={property} className="min-w-0">
          <dt className="font-medium">{property}</dt>
          <dd className="font-mono text-xs break-all text-ink-muted">
            {before ?? "nothing"} → {after ?? "nothing"}
          </dd>
        </div>
      ))}
    </dl>
  );
}
