import { useDeferredValue, useEffect, useId, useMemo, useState } from "react";
import { useApplications } from "@/components/session/useApplications";
import { entriesOf } from "@/lib/domain/check/reading";
import { readNumber } from "@/lib/domain/check/readNumber";
import type { Snapshot } from "@/lib/domain/snapshot";
import { toggled } from "@/lib/domain/ticked";
import { X } from "lucide-react";
import { NotDelivered } from "@/components/ui/NotDelivered";
import { ApplicationPicker } from "@/components/pickers/ApplicationPicker";
import type { Application } from "@/lib/domain/application";
import { AnswersToCome } from "./AnswersToCome";
import { onAskedNumber } from "./askedNumber";
import { CodeAnswer } from "./CodeAnswer";
import { NumberInput } from "./NumberInput";
import { NumberList } from "./NumberList";
import { t } from "@/lib/i18n/t";
import { MOST_APPLICATIONS, useAppsInUrl, useCodeInUrl } from "./urlState";

/** Numbers on one side, answers on the other. What is typed is state of this component alone. */
export function Checker({ snapshot }: { readonly snapshot: Snapshot }) {
  const [typed, setTyped] = useState("");
  useEffect(() => onAskedNumber(setTyped), []);
  const [country, setCountry] = useState<string | null>(null);
  const [appIds, setAppIds] = useAppsInUrl();
  const code = useCodeInUrl();
  const { names } = useApplications();

  const pasted = useDeferredValue(typed);
  const { entries, dropped } = useMemo(() => entriesOf(pasted), [pasted]);
  const readings = useMemo(
    () => entries.map((entry) => readNumber(entry, country)),
    [entries, country],
  );
  const applications = useMemo(
    () => appIds.map((appId) => ({ appId, displayName: names.get(appId) || appId })),
    [appIds, names],
  );
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <div className="space-y-4">
        <NumberInput
          typed={typed}
          onType={setTyped}
          country={country}
          onCountry={setCountry}
          dropped={dropped}
        />
        <CheckedApplications appIds={appIds} chosen={applications} onChoose={setAppIds} />
      </div>
      <section aria-labelledby="answers" className="min-w-0 space-y-3">
        <h2 id="answers" className="font-semibold">
          {t`Answers`}
        </h2>
        {code !== null && (
          <CodeAnswer code={code} snapshot={snapshot} applications={applications} />
        )}
        {readings.length === 0 && code === null && <AnswersToCome />}
        <NumberList readings={readings} snapshot={snapshot} applications={applications} />
        {readings.length > 0 && <NotDelivered className="text-sm" />}
      </section>
    </div>
  );
}

interface CheckedApplicationsProps {
  readonly appIds: readonly string[];
  readonly chosen: readonly Application[];
  readonly onChoose: (appIds: readonly string[]) => void;
}

/** Which applications the numbers are checked for. */
function CheckedApplications({ appIds, chosen, onChoose }: CheckedApplicationsProps) {
  const { applications, complete } = useApplications();
  const title = useId();
  const toggle = (appId: string) => onChoose(toggled(appIds, appId));
  return (
    <section aria-labelledby={title} className="space-y-2">
      <h2 id={title} className="font-medium">
        {t`Applications`}
      </h2>
      <ul className="space-y-1">
        {chosen.map(({ appId, displayName: name }) => (
          <li key={appId} className="flex items-center gap-2 rounded-md border border-line px-2">
            <span className="min-w-0 grow break-words">{name}</span>
            <button
              type="button"
              className="grid size-7 place-items-center"
              aria-label={t`Remove ${name}`}
              onClick={() => toggle(appId)}
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </li>
        ))}
      </ul>
      <ApplicationPicker
        label={t`Add by name or client id`}
        chosen={appIds}
        onPick={(appId) => {
          if (appIds.includes(appId) || appIds.length < MOST_APPLICATIONS) toggle(appId);
        }}
      />
      <p role="status" className="text-sm text-ink-muted">
        {complete && applications.length === 0 && t`This tenant has no applications yet.`}
        {appIds.length >= MOST_APPLICATIONS && t`${MOST_APPLICATIONS} at most.`}
      </p>
    </section>
  );
}
