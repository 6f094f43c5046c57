"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { useApplications } from "@/components/session/useApplications";
import { entriesOf } from "@/lib/domain/check/reading";
import { readNumber } from "@/lib/domain/check/readNumber";
import { NOT_PROMISED } from "@/lib/domain/check/verdict";
import type { Snapshot } from "@/lib/domain/snapshot";
import { ApplicationPicker } from "./ApplicationPicker";
import { CodeAnswer } from "./CodeAnswer";
import { NumberInput } from "./NumberInput";
import { NumberList } from "./NumberList";
import { useAppsInUrl, useCodeInUrl } from "./urlState";

/** Numbers on one side, answers on the other. What is typed is state of this component alone. */
export function Checker({ snapshot }: { readonly snapshot: Snapshot }) {
  const [typed, setTyped] = useState("");
  const [country, setCountry] = useState<string | null>(null);
  const [appIds, setAppIds] = useAppsInUrl();
  const [code] = useCodeInUrl();
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
        <ApplicationPicker chosen={applications} onChoose={setAppIds} />
      </div>
      <section aria-labelledby="answers" className="min-w-0 space-y-3">
        <h2 id="answers" className="font-semibold">
          Answers
        </h2>
        {code !== null && (
          <CodeAnswer code={code} snapshot={snapshot} applications={applications} />
        )}
        <NumberList readings={readings} snapshot={snapshot} applications={applications} />
        {readings.length > 0 && <p className="text-sm text-ink-muted">{NOT_PROMISED}</p>}
      </section>
    </div>
  );
}
