import { VirtualList } from "@/components/ui/VirtualList";
import { codesText } from "@/lib/domain/format";
import { type Channel, CHANNEL_LABELS, CHANNELS } from "@/lib/domain/channel";
import type { ApplicationDiff, ListDiff } from "@/lib/domain/documents/importSettings";
import { plural, t } from "@/lib/i18n/t";

/** What each application gets and loses; the review says what that means for its regions. */
export function DiffList({ diffs }: { readonly diffs: readonly ApplicationDiff[] }) {
  return (
    <VirtualList
      items={diffs}
      label={plural(diffs.length)`# application that would change|# applications that would change`}
      keyOf={({ appId }) => appId}
      rowHeight={72}
      rowClassName="px-3 py-2"
    >
      {({ appId, name, line, channels }) => (
        <>
          <p className="font-medium break-words">{name || appId}</p>
          <p className="font-mono text-xs break-all text-ink-muted">
            {line === null ? appId : t`${appId} · line ${String(line)}`}
          </p>
          <ul>
            {CHANNELS.flatMap((channel) =>
              sentences(CHANNEL_LABELS[channel], channels[channel]).map((sentence) => (
                <li key={sentence} className="break-words">
                  {sentence}
                </li>
              )),
            )}
          </ul>
        </>
      )}
    </VirtualList>
  );
}

type Diffs = ApplicationDiff["channels"][Channel];

function sentences(channel: string, { include, exclude }: Diffs): string[] {
  return [
    ...sentence(include.added, (codes) => t`${channel}: opt in ${codes}`),
    ...sentence(include.removed, (codes) => t`${channel}: no longer opted in ${codes}`),
    ...sentence(exclude.added, (codes) => t`${channel}: exclude ${codes}`),
    ...sentence(exclude.removed, (codes) => t`${channel}: no longer excluded ${codes}`),
  ];
}

/** As many as are read at a glance: "only these regions" excludes two hundred. */
const MOST_LISTED = 30;

function sentence(codes: ListDiff["added"], of: (codes: string) => string): string[] {
  if (codes.length === 0) return [];
  const shown = codesText(codes.slice(0, MOST_LISTED));
  const more = codes.length - MOST_LISTED;
  return [of(more > 0 ? plural(more)`${shown} and # more|${shown} and # more` : shown)];
}
