import { VirtualList } from "@/components/ui/VirtualList";
import { counted } from "@/lib/domain/format";
import { CHANNEL_LABELS, CHANNELS } from "@/lib/domain/channel";
import type { ApplicationDiff, ListDiff } from "@/lib/domain/documents/importSettings";

/** What each application gets and loses; the review says what that means for its regions. */
export function DiffList({ diffs }: { readonly diffs: readonly ApplicationDiff[] }) {
  return (
    <VirtualList
      items={diffs}
      label={`${counted(diffs.length, "application")} that would change`}
      keyOf={({ appId }) => appId}
      rowHeight={72}
      rowClassName="px-3 py-2"
    >
      {({ appId, name, line, channels }) => (
        <>
          <p className="font-medium break-words">{name || appId}</p>
          <p className="font-mono text-xs break-all text-ink-muted">
            {appId}
            {line !== null && ` · line ${line}`}
          </p>
          <ul>
            {CHANNELS.flatMap((channel) =>
              sentences(channels[channel]).map(([what, codes]) => (
                <li key={`${channel} ${what}`} className="break-words">
                  {CHANNEL_LABELS[channel]}: {what} {listed(codes)}
                </li>
              )),
            )}
          </ul>
        </>
      )}
    </VirtualList>
  );
}

function sentences({
  include,
  exclude,
}: Readonly<Record<"include" | "exclude", ListDiff>>): [string, readonly number[]][] {
  const all: [string, readonly number[]][] = [
    ["opt in", include.added],
    ["no longer opted in", include.removed],
    ["exclude", exclude.added],
    ["no longer excluded", exclude.removed],
  ];
  return all.filter(([, codes]) => codes.length > 0);
}

/** As many as are read at a glance: "only these regions" excludes two hundred. */
const MOST_LISTED = 30;

function listed(codes: readonly number[]): string {
  const shown = codes.slice(0, MOST_LISTED).map((code) => `+${code}`);
  const more = codes.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
