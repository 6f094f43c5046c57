import { TIERS, tierOfCode } from "@/lib/geo/tiers";
import {
  type NumberReading,
  type ReadNumber,
  LINES,
  PROBLEM_TEXTS,
} from "@/lib/domain/check/reading";
import { check, placeOf } from "@/lib/domain/check/verdict";
import { applicationRegions } from "@/lib/domain/applicationRegions";
import { codesText, listed } from "@/lib/domain/format";
import { namesOf } from "@/lib/domain/rows";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Application } from "@/lib/domain/application";
import { ApplicationAnswer } from "./ApplicationAnswer";
import { t } from "@/lib/i18n/t";

interface NumberAnswerProps {
  readonly reading: NumberReading;
  readonly snapshot: Snapshot;
  readonly applications: readonly Application[];
}

/** One number: what it is, and whether each application lets codes through to it. */
export function NumberAnswer({ reading, snapshot, applications }: NumberAnswerProps) {
  if (!reading.ok) {
    return (
      <article className="rounded-md border border-s-4 border-line border-s-danger bg-panel px-4 py-2">
        <p className="font-mono break-all">{reading.typed}</p>
        <p className="text-ink-muted">{PROBLEM_TEXTS[reading.problem]}</p>
      </article>
    );
  }
  const { code, e164 } = reading;
  return (
    <article
      aria-label={listed([e164, placeOf(reading)])}
      data-code={code}
      className="space-y-2 rounded-md border border-line bg-panel px-4 py-3"
    >
      <header>
        <h3 className="font-semibold">
          <bdi className="font-mono">{e164}</bdi> {placeOf(reading)}
        </h3>
        <p className="text-sm text-ink-muted">{sentencesOn(reading).join(" ")}</p>
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

function sentencesOn(reading: ReadNumber): string[] {
  const { code, line, valid } = reading;
  const others = namesOf(code).filter((name) => name !== placeOf(reading));
  const tier = TIERS.find(({ id }) => id === tierOfCode(code));
  const region = codesText([code]);
  const kind = LINES[line].name;
  return [
    others.length > 0 ? t`Code ${region}, shared with ${listed(others)}.` : t`Code ${region}.`,
    valid ? t`${kind}.` : t`${kind}, no such number in the numbering plan.`,
    tier ? t`Price tier: ${tier.label}.` : t`Price tier: not on Microsoft’s page.`,
  ];
}
