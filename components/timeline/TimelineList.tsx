import { CopyButton } from "@/components/ui/CopyButton";
import { Disclosure } from "@/components/ui/Disclosure";
import { VirtualList } from "@/components/ui/VirtualList";
import { momentText } from "@/lib/domain/format";
import type { TimelineEntry } from "@/lib/domain/history/entry";
import type { TimelineRow } from "@/lib/domain/history/rows";
import { regionText } from "@/lib/domain/rows";
import { plural, t } from "@/lib/i18n/t";
import { runText, spanText } from "./sentences";
import { codesOf, entryLines, type Known, rowTold, titleOf } from "./told";
import "./timeline.css";

interface TimelineListProps {
  readonly rows: readonly TimelineRow[];
  readonly known: Known;
}

/** Who did what when, the newest first. Names come from Graph: text, and nothing else. */
export function TimelineList({ rows, known }: TimelineListProps) {
  return (
    <div className="rounded-md border border-line bg-panel">
      <div
        aria-hidden
        className="timeline-row border-b border-line py-1.5 text-xs font-semibold text-ink-muted max-md:hidden"
      >
        <span>{t`Who`}</span>
        <span>{t`What`}</span>
        <span>{t`When`}</span>
      </div>
      <ol aria-label={t`Changes`} className="divide-y divide-line">
        {rows.map((row) => (
          <li
            key={row.entries[0].id}
            className="timeline-row py-3"
            data-writes={row.entries.length}
          >
            <Row row={row} known={known} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface RowProps {
  readonly row: TimelineRow;
  readonly known: Known;
}

function Row({ row, known }: RowProps) {
  const { entries, run } = row;
  const { title, lines } = rowTold(row, known);
  const [newest] = entries;
  const oldest = entries.at(-1) ?? newest;
  return (
    <>
      <Who entry={newest} />
      <div className="min-w-0 space-y-1 break-words">
        <p className="font-semibold">{title}</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {run !== null && <p className="text-ink-muted">{runText(run.heading, run.reason)}</p>}
        <Writes entries={entries} known={known} />
      </div>
      <p className="text-sm text-ink-muted">
        <time dateTime={newest.at}>{spanText(oldest.at, newest.at)}</time>
      </p>
    </>
  );
}

function Who({ entry: { who } }: { readonly entry: TimelineEntry }) {
  return (
    <div className="min-w-0 break-words">
      <p className="font-medium">{who.name ?? t`Someone`}</p>
      {who.detail !== null && who.detail !== who.name && (
        <p className="text-xs break-all text-ink-muted">{who.detail}</p>
      )}
    </div>
  );
}

interface WritesProps {
  readonly entries: readonly TimelineEntry[];
  readonly known: Known;
}

/** The single writes of a row, with their ids. */
function Writes({ entries, known }: WritesProps) {
  const summary = entries.length === 1 ? t`Details` : plural(entries.length)`# write|# writes`;
  return (
    <Disclosure summary={summary} summaryClassName="text-sm text-ink-muted" className="w-full">
      {() => (
        <VirtualList
          items={entries}
          label={summary}
          keyOf={({ id }) => id}
          rowHeight={90}
          rowClassName="space-y-1 px-3 py-2 text-sm"
          ordered
        >
          {(entry) => <Write entry={entry} known={known} isAlone={entries.length === 1} />}
        </VirtualList>
      )}
    </Disclosure>
  );
}

interface WriteProps {
  readonly entry: TimelineEntry;
  readonly known: Known;
  readonly isAlone: boolean;
}

function Write({ entry, known, isAlone }: WriteProps) {
  const { id, at, listenerId, correlationId } = entry;
  const codes = codesOf(entry);
  return (
    <>
      {!isAlone && (
        <>
          <p className="font-medium break-words">{titleOf(entry, known)}</p>
          {entryLines(entry, known).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="text-ink-muted">{momentText(at)}</p>
        </>
      )}
      {codes.length > 0 && (
        <p className="break-words text-ink-muted">{codes.map(regionText).join("; ")}</p>
      )}
      <Id label={t`Listener id`} copy={t`Copy listener id of ${id}`} value={listenerId} />
      <Id label={t`Correlation id`} copy={t`Copy correlation id of ${id}`} value={correlationId} />
      <Id label={t`Entry id`} copy={t`Copy entry id of ${id}`} value={id} />
    </>
  );
}

interface IdProps {
  readonly label: string;
  /** What its button does: many buttons copy ids. */
  readonly copy: string;
  readonly value: string | null;
}

function Id({ label, copy, value }: IdProps) {
  if (value === null) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <span className="text-ink-muted">{label}</span>
      <code className="break-all">{value}</code>
      <CopyButton text={value} label={copy} />
    </p>
  );
}
