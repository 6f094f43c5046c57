import { type FormEvent, useState } from "react";
import { NamesNotRead } from "@/components/session/NotRead";
import { useApplications } from "@/components/session/useApplications";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import type { Review } from "./useReviewedPlan";
import { plural, t } from "@/lib/i18n/t";

/** Longer names are cut in the name of a listener. */
const LONGEST_NAME = 120;

/**
 * New listeners are named after their applications. Where those could not be read, nothing starts
 * before they are, or before somebody says what to call them: a client id tells nobody anything.
 */
export function UnreadNames({ review }: { readonly review: Review }) {
  const { query } = useApplications();
  const [typed, setTyped] = useState("");
  const { unnamed, change } = review;
  if (unnamed.length === 0) return null;
  const name = typed.trim();
  const use = (event: FormEvent) => {
    event.preventDefault();
    if (name !== "") change({ applicationName: name });
  };
  return (
    <>
      <NamesNotRead />
      <Notice
        tone="warning"
        title={plural(
          unnamed.length,
        )`The name of # application is not known|The name of # applications is not known`}
      >
        <p>
          {query.isFetching
            ? t`A new listener is named after its application. The applications are still being read.`
            : t`A new listener is named after its application. Retry, or enter a name.`}
        </p>
        <form onSubmit={use} className="mt-2 flex flex-wrap items-end gap-2">
          <label className="block min-w-0 grow space-y-1">
            <span className="font-semibold">{t`Name for the new listener`}</span>
            <input
              type="text"
              maxLength={LONGEST_NAME}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              className="min-h-8 w-full rounded-md border border-line-strong bg-panel px-2"
            />
          </label>
          <Button type="submit" disabled={name === ""}>
            {t`Use this name`}
          </Button>
        </form>
      </Notice>
    </>
  );
}
