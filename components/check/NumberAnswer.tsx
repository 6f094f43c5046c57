import { TIERS, tierOfCode } from "@/lib/geo/tiers";
import { type NumberReading, LINES, PROBLEM_TEXTS } from "@/lib/domain/check/reading";
import { check, placeOf } from "@/lib/domain/check/verdict";
import { applicationRegions } from "@/lib/domain/applicationRegions";
import { namesOf } from "@/lib/domain/rows";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Application } from "@/lib/domain/application";
import { ApplicationAnswer } from "./ApplicationAnswer";

interface NumberAnswerProps {
  readonly reading: NumberReading;
  readonly snapshot: Snapshot;
  readonly applications: readonly Application[];
}

/** One number: what it is, and whether each application lets codes through to it. */
export function NumberAnswer({ reading, snapshot, applications }: NumberAnswerProps) {
  if (!reading.ok) {
    return (
      <article className="rounded-md border border-l-4 border-line border-l-danger bg-panel px-4 py-2">
        <p className="font-mono break-all">{reading.typed}</p>
        <p className="text-ink-muted">{PROBLEM_TEXTS[reading.problem]}</p>
      </article>
    );
  }
  const { code, e164, line, valid } = reading;
  const tier = TIERS.find(({ id }) => id === tierOfCode(code));
  const others = namesOf(code).filter((name) => name !== placeOf(reading));
  return (
    <article
      aria-label={`${e164}, ${placeOf(reading)}`}
      data-code={code}
      className="space-y-2 rounded-md border border-line bg-panel px-4 py-3"
    >
      <header>
        <h3 className="font-semibold">
          <span className="font-mono">{e164}</span> {placeOf(reading)}
        </h3>
        <p className="text-sm text-ink-muted">
          Code +{code}
          {others.length > 0 && `, shared with ${others.join(", ")}`}. {LINES[line].name}
          {!valid && ", no such number in the numbering plan"}. Price tier:{" "}
          {tier?.label ?? "not on Microsoft’s page"}.
        </p>
      </header>
      {applications.length > 0 && (
        <ul className="space-y-2">
          {applications.map((application) => (
            <li key={application.appId}>
              <ApplicationAnswer
                application={application}
                code={code}
                answer={check(reading, applicationRegions(snapshot, application.appId))}
                snapshot={snapshot}
              />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
