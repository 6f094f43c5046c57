import { Notice } from "@/components/ui/Notice";
import type { Timeline } from "@/lib/domain/history/entry";
import { KEPT_DAYS } from "@/lib/domain/history/entry";

/** How far back the log reaches, what it cannot know, and what to do for longer. */
export function TimelineReach({ timeline }: { readonly timeline: Timeline }) {
  const oldest = timeline.entries.at(-1);
  return (
    <Notice tone="info" title={`Graph keeps this log for ${KEPT_DAYS} days in external tenants`}>
      <p>
        {oldest === undefined
          ? "It holds no change of a listener. "
          : `The oldest change in it is of ${new Date(oldest.at).toLocaleString()}. `}
        It names listeners of every type, and need not say which settings were changed to what. A
        change can take minutes to appear.
      </p>
      <p>
        To keep it for longer, send the audit log to a storage account or a workspace of Azure
        Monitor: Entra admin center, Monitoring, Diagnostic settings. Dialgate’s own writes are
        printed as lines of JSON by its server, with the lists before and after.
      </p>
      {timeline.cut && (
        <p>There were more changes than are read at once: the oldest are left out.</p>
      )}
      {timeline.unreadable > 0 && (
        <p>{timeline.unreadable} entries have a shape that Dialgate does not know.</p>
      )}
    </Notice>
  );
}
