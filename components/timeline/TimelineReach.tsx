import { Disclosure } from "@/components/ui/Disclosure";
import { momentText } from "@/lib/domain/format";
import { type Timeline, KEPT_DAYS } from "@/lib/domain/history/entry";
import { plural, t } from "@/lib/i18n/t";

/** How far back the log reaches, in a line; what it cannot know, and what to do for longer, on demand. */
export function TimelineReach({ timeline }: { readonly timeline: Timeline }) {
  const oldest = timeline.entries.at(-1);
  return (
    <div className="text-sm text-ink-muted">
      <Disclosure
        summary={plural(
          KEPT_DAYS,
        )`Graph keeps this log for # day in external tenants|Graph keeps this log for # days in external tenants`}
      >
        {() => (
          <div className="max-w-prose space-y-2 pt-1 ps-4">
            <p>
              {oldest === undefined
                ? t`It contains no listener changes.`
                : t`The oldest change is from ${momentText(oldest.at)}.`}
            </p>
            <p>
              {t`It covers listeners of every type and may not say which settings changed. A change can take minutes to appear. Reasons are those of runs that this browser keeps.`}
            </p>
            <p>
              {t`To keep it longer, send the audit log to a storage account or an Azure Monitor workspace: Entra admin center, Monitoring, Diagnostic settings. Dialgate’s server logs its own writes as lines of JSON, with the lists before and after and the reason.`}
            </p>
          </div>
        )}
      </Disclosure>
      {timeline.cut && (
        <p>{t`There are more changes than Dialgate reads at once; the oldest are left out.`}</p>
      )}
      {timeline.unreadable > 0 && (
        <p>{plural(
          timeline.unreadable,
        )`# entry has a shape that Dialgate does not know.|# entries have a shape that Dialgate does not know.`}</p>
      )}
    </div>
  );
}
