import Link from "next/link";
import type { Listener } from "@/lib/domain/listener";
import { AppNames } from "./AppNames";
import { CodeList } from "./CodeList";

interface ListenerReportProps {
  readonly listener: Listener;
  readonly names: ReadonlyMap<string, string>;
  /** Whether all applications are read: until then none counts as gone. */
  readonly complete: boolean;
}

/** One listener, as an auditor wants it. */
export function ListenerReport({ listener, names, complete }: ListenerReportProps) {
  const { id, displayName, priority, allApplications, appIds, sms, voice } = listener;
  return (
    <article
      aria-label={displayName ?? id}
      className="space-y-2 rounded-md border border-line bg-panel px-4 py-3"
    >
      <header>
        <h3 className="font-semibold break-words">
          <Link
            href={`/audit/${id}`}
            className="inline-block min-h-6 max-w-full py-0.5 text-accent underline"
          >
            {displayName ?? "Without a name"}
          </Link>
        </h3>
        <p className="text-sm text-ink-muted">
          <code className="break-all">{id}</code>, priority {priority}
        </p>
      </header>
      <dl className="space-y-1 text-sm">
        <div>
          <dt className="font-medium">Applications</dt>
          <dd>
            {allApplications ? (
              "All"
            ) : (
              <AppNames appIds={appIds} names={names} complete={complete} />
            )}
          </dd>
        </div>
        <CodeList title="SMS: opted in" codes={sms.include} />
        <CodeList title="SMS: excluded" codes={sms.exclude} />
        <CodeList title="Voice: opted in" codes={voice.include} />
        <CodeList title="Voice: excluded" codes={voice.exclude} />
      </dl>
    </article>
  );
}
