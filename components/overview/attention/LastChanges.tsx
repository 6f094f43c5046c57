import { useAccount } from "@/components/session/AccountProvider";
import { useRead } from "@/components/session/useRead";
import { PageLink } from "@/components/ui/PageLink";
import { ASIDE } from "@/components/ui/whenSettled";
import { asksToWait, type ErrorCode } from "@/lib/domain/errors";
import { momentText } from "@/lib/domain/format";
import { KEPT_DAYS, type Timeline, type TimelineEntry } from "@/lib/domain/history/entry";
import { legible } from "@/lib/domain/shownName";
import { AttentionItem } from "./AttentionItem";
import { plural, t } from "@/lib/i18n/t";
import "./attention.css";

/** Three are always shown, the others where there is room. */
const MOST = 8;

/** Who changed which listener, of late. Graph's log may be slow, or not for everybody: nothing waits for it. */
export function LastChanges() {
  const title = t`Last changes`;
  const { settled } = useAccount();
  const { data, error } = useRead<Timeline>("/api/timeline", { enabled: settled, meta: ASIDE });
  if (error !== null) {
    return (
      <AttentionItem title={title} tall>
        <p className="text-ink-muted">{failureText(error.error.code)}</p>
      </AttentionItem>
    );
  }
  if (data === undefined) return <AttentionItem title={title} tall />;
  if (data.entries.length === 0) {
    return (
      <AttentionItem title={title} tall>
        {plural(KEPT_DAYS)`No changes in the last # day|No changes in the last # days`}
      </AttentionItem>
    );
  }
  return (
    <AttentionItem title={title} tall>
      <ol aria-label={title} className="last-changes space-y-1.5">
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
          {t`All changes`}
        </PageLink>
      </p>
    </AttentionItem>
  );
}

function failureText(code: ErrorCode): string {
  if (asksToWait(code)) return t`The audit log is busy. Asking again…`;
  if (code === "forbidden") return t`Your account may not read the audit log.`;
  // Of its application's own credential.
  if (code === "permission-missing") return t`Dialgate may not read the audit log.`;
  return t`The audit log could not be read.`;
}

/** "Adele Vance changed “Fabrikam Fitness regions”". Names come from Graph: text, and nothing else. */
function changeText({ who, act, succeeded, listenerName }: TimelineEntry): string {
  const person = legible(who.name ?? t`Someone`);
  const sentences = (succeeded ? DONE : TRIED)[act];
  return listenerName === null
    ? sentences.unnamed(person)
    : sentences.named(person, legible(listenerName));
}

interface Sentences {
  readonly named: (person: string, listener: string) => string;
  readonly unnamed: (person: string) => string;
}

const DONE: Readonly<Record<TimelineEntry["act"], Sentences>> = {
  created: {
    named: (person, listener) => t`${person} created “${listener}”`,
    unnamed: (person) => t`${person} created an unnamed listener`,
  },
  updated: {
    named: (person, listener) => t`${person} changed “${listener}”`,
    unnamed: (person) => t`${person} changed an unnamed listener`,
  },
  deleted: {
    named: (person, listener) => t`${person} deleted “${listener}”`,
    unnamed: (person) => t`${person} deleted an unnamed listener`,
  },
};

const TRIED: typeof DONE = {
  created: {
    named: (person, listener) => t`${person} could not create “${listener}”`,
    unnamed: (person) => t`${person} could not create an unnamed listener`,
  },
  updated: {
    named: (person, listener) => t`${person} could not change “${listener}”`,
    unnamed: (person) => t`${person} could not change an unnamed listener`,
  },
  deleted: {
    named: (person, listener) => t`${person} could not delete “${listener}”`,
    unnamed: (person) => t`${person} could not delete an unnamed listener`,
  },
};
