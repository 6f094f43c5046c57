import { applicationRegions, statusUnder } from "@/lib/domain/applicationRegions";
import { explain } from "@/lib/domain/explain";
import { listed } from "@/lib/domain/format";
import { namesOf } from "@/lib/domain/rows";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Application } from "@/lib/domain/application";
import { ApplicationStatus } from "./ApplicationAnswer";
import { t } from "@/lib/i18n/t";

interface CodeAnswerProps {
  readonly code: number;
  readonly snapshot: Snapshot;
  readonly applications: readonly Application[];
}

/** What is set for a calling code that a link asks about, without any number. */
export function CodeAnswer({ code, snapshot, applications }: CodeAnswerProps) {
  return (
    <article
      aria-label={listed([`+${code}`, ...namesOf(code)])}
      className="space-y-2 rounded-md border border-line bg-panel px-4 py-3"
    >
      <h3 className="font-semibold">
        <bdi>+{code}</bdi> {listed(namesOf(code))}
      </h3>
      {applications.length === 0 && (
        <p className="text-ink-muted">{t`Add an application to see whether it allows this code.`}</p>
      )}
      <ul className="space-y-2">
        {applications.map((application) => {
          const { appId } = application;
          const regions = applicationRegions(snapshot, appId);
          const status = statusUnder(regions.settings, regions, "sms", code);
          return (
            <li key={appId} data-status={status}>
              <ApplicationStatus application={application} code={code} status={status} />
              <p className="text-sm text-ink-muted">
                {explain(code, status, regions, "sms").sentences.join(" ")}
              </p>
            </li>
          );
        })}
      </ul>
    </article>
  );
}
