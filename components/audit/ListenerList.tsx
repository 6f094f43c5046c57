import { Part } from "@/components/ui/Part";
import { Field } from "@/components/ui/Field";
import { SearchField } from "@/components/ui/SearchField";
import { useDeferredValue, useMemo } from "react";
import type { Snapshot } from "@/lib/domain/snapshot";
import { ListenerReport } from "./ListenerReport";
import { type Shown, SHOWN, useAuditUrl } from "./urlState";
import type { Audited } from "./useAudit";
import { fold } from "@/lib/geo/fold";
import type { Finding } from "@/lib/domain/findings/finding";
import type { Listener } from "@/lib/domain/listener";
import { listed } from "@/lib/domain/format";
import { namesOf } from "@/lib/domain/rows";
import { allCodesIn } from "@/lib/domain/settings";
import { plural, t } from "@/lib/i18n/t";

export interface ListenerListProps {
  readonly audit: Audited;
  readonly snapshot: Snapshot;
}

/** Every phone listener, or those that are searched for. */
export function ListenerList({ audit, snapshot }: ListenerListProps) {
  const { names, sorted } = audit;
  const { listeners, unreadable } = snapshot;
  const [{ q, show }] = useAuditUrl();
  const wanted = useDeferredValue(q);
  const shown = useMemo(
    () =>
      listeners.filter(
        (each) => isShown(each, show, sorted.open) && matchesListener(each, wanted, names),
      ),
    [listeners, show, sorted.open, wanted, names],
  );
  return (
    <Part plain title={t`Listeners`}>
      {listeners.length === 0 ? (
        <p className="max-w-prose text-ink-muted">
          {t`This tenant has no readable phone listener: nothing is opted in or excluded. The first change on an application’s page creates one.`}
        </p>
      ) : (
        <>
          <ListenerFilters />
          <p role="status" className="text-sm text-ink-muted">
            {plural(
              listeners.length,
            )`${shown.length} of # phone listener|${shown.length} of # phone listeners`}
          </p>
        </>
      )}
      <ul className="space-y-3">
        {shown.map((listener) => (
          <li key={listener.id} className="audit-item">
            <ListenerReport audit={audit} listener={listener} />
          </li>
        ))}
      </ul>
      {unreadable.length > 0 && (
        <p className="break-words text-danger">
          {t`Unreadable: ${listed(unreadable.map(({ id, reason }) => t`${id} (${reason})`))}`}
        </p>
      )}
    </Part>
  );
}

function ListenerFilters() {
  const [{ q, show }, setQuery] = useAuditUrl();
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      <SearchField
        label={t`Search by name, id, application, territory or code`}
        placeholder={t`Name, id, application, territory or code`}
        className="max-w-md"
        value={q}
        onValue={(next) => void setQuery({ q: next })}
      />
      <Field label={t`Show`} hideLabel>
        <select
          value={show}
          onChange={({ target }) =>
            void setQuery({ show: SHOWN.find((each) => each === target.value) ?? null })
          }
        >
          {SHOWN.map((each) => (
            <option key={each} value={each}>
              {SHOWN_LABELS[each]}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}

/** Whether a listener answers a search: by name, id, application, territory or code. */
function matchesListener(
  { id, displayName, appIds, sms, voice }: Listener,
  search: string,
  names: ReadonlyMap<string, string>,
): boolean {
  const words = fold(search);
  if (words === "") return true;
  const code = Number(search.replace(/[^\d]/g, "") || NaN);
  const codes = allCodesIn({ sms, voice });
  return (
    codes.includes(code) ||
    [id, displayName ?? "", ...appIds, ...appIds.map((appId) => names.get(appId) ?? "")].some(
      (text) => fold(text).includes(words),
    ) ||
    codes.some((each) => namesOf(each).some((name) => fold(name).includes(words)))
  );
}

const SHOWN_LABELS: Readonly<Record<Shown, string>> = {
  get all() {
    return t`All listeners`;
  },
  get findings() {
    return t`With open findings`;
  },
  get "opt-ins"() {
    return t`With opt-ins`;
  },
  get exclusions() {
    return t`With exclusions`;
  },
  get unused() {
    return t`Without applications`;
  },
};

/** Whether a listener is of the kind asked for. */
function isShown(
  { id, allApplications, appIds, sms, voice }: Listener,
  shown: Shown,
  open: readonly Finding[],
): boolean {
  switch (shown) {
    case "all":
      return true;
    case "findings":
      return open.some(({ listenerIds }) => listenerIds.includes(id));
    case "opt-ins":
      return sms.include.length + voice.include.length > 0;
    case "exclusions":
      return sms.exclude.length + voice.exclude.length > 0;
    case "unused":
      return !allApplications && appIds.length === 0;
  }
}
