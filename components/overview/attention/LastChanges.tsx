import { useAccount } from "@/components/session/AccountProvider";
import { useRead } from "@/components/session/useRead";
import { PageLink } from "@/components/ui/PageLink";
import { ASIDE } from "@/components/ui/whenSettled";
import { asksToWait, type ErrorCode } from "@/lib/domain/errors";
import { momentText } from "@/lib/domain/format";
import { KEPT_DAYS, type Timeline, type TimelineEntry } from "@/lib/domain/history/entry";
import { legible } from "@/lib/domain/shownName";
import { AttentionItem } from "./AttentionItem";
import "./attention.css";

/** Three are always shown, the others where there is room. */
const MOST = 8;
const TITLE = "Last changes";

/** Who changed which listener, of late. Graph's log may be slow, or not for everybody: nothing waits for it. */
export function LastChanges() {
  const { settled } = useAccount();
  const { data, error } = useRead<Timeline>("/api/timeline", { enabled: settled, meta: ASIDE });
  if (error !== null) {
    return (
      <AttentionItem title={TITLE} tall>
        <p className="text-ink-muted">{failureText(error.error.code)}</p>
      </AttentionItem>
    );
  }
  if (data === undefined) return <AttentionItem title={TITLE} tall />;
  if (data.entries.length === 0) {
    return (
      <AttentionItem title={TITLE} tall>
        No changes in the last {KEPT_DAYS} days
      </AttentionItem>
    );
  }
  return (
    <AttentionItem title={TITLE} tall>
      <ol aria-label={TITLE} className="last-changes space-y-1.5">
        {data.entries.slice(0, MOST).map((entry) => (
          <li key={entry.id} className="min-w-0">
            <p className="truncate" title={changeText(entry)}>
              {changeText(entry)}
            </p>
            <p className="text-sm text-ink-muted">
              <time dateTime={entry.at}>{momentText(entry.at)}</time>
            </p>
          </li>
        ))}
      </ol>
      <p className="pt-1">
        <PageLink
          href="/timeline"
          className="inline-flex min-h-6 items-center text-sm text-accent underline"
        >
          All changes
        </PageLink>
      </p>
    </AttentionItem>
  );
}

function failureText(code: ErrorCode): string {
  if (asksToWait(code)) return "The audit log is busy. Asking again…";
  if (code === "forbidden") return "Your account may not read the audit log.";
  // Of its application's own credential.
  if (code === "permission-missing") return "Dialgate may not read the audit log.";
  return "The audit log could not be read.";
}

/** "Adele Vance changed “Fabrikam Fitness regions”". Names come from Graph: text, and nothing else. */
function changeText({ who, act, succeeded, listenerName }: TimelineEntry): string {
  const person = legible(who.name ?? "Someone");
  const what = listenerName === null ? "an unnamed listener" : `“${legible(listenerName)}”`;
  const verbs = succeeded ? DONE : TRIED;
  return `${person} ${verbs[act]} ${what}`;
}

const DONE = { created: "created", updated: "changed", deleted: "deleted" } as const;
const TRIED = {
  created: "could not create",
  updated: "could not change",
  deleted: "could not delete",
} as const;
