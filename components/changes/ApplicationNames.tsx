import { useDeferredValue, useMemo, useState } from "react";
import { useApplications } from "@/components/session/useApplications";
import type { NameOf } from "@/lib/domain/review/operationText";
import { type Application, byName, matchesApplication } from "@/lib/domain/application";
import { Disclosure } from "@/components/ui/Disclosure";
import { SearchField } from "@/components/ui/SearchField";
import { VirtualList } from "@/components/ui/VirtualList";
import { listed } from "@/lib/domain/format";
import { isolated, legible } from "@/lib/domain/shownName";
import { plural, t } from "@/lib/i18n/t";

interface ApplicationNamesProps {
  readonly appIds: readonly string[];
  /** Where they are not all of this tenant. */
  readonly nameOf?: NameOf | undefined;
}

/** As many as can be read at a glance; more are counted, and named on demand. */
const AT_A_GLANCE = 5;

/** Which applications: every one of them can be found, however many they are. */
export function ApplicationNames({ appIds, nameOf: given }: ApplicationNamesProps) {
  const { nameOf: known, textOf } = useApplications();
  const nameOf = given ?? known;
  if (appIds.length <= AT_A_GLANCE) {
    return (
      <p className="font-semibold break-words">
        {listed(appIds.map((appId) => isolated(nameOf(appId) ?? appId)))}
      </p>
    );
  }
  const count =
    given === undefined ? textOf(appIds) : plural(appIds.length)`# application|# applications`;
  return (
    <Disclosure summary={count} summaryClassName="font-semibold">
      {() => <ApplicationList appIds={appIds} nameOf={given} label={count} />}
    </Disclosure>
  );
}

interface ApplicationListProps extends ApplicationNamesProps {
  readonly label: string;
}

/** Applications by name, with a search where they do not fit on a screen. */
export function ApplicationList({ appIds, nameOf: given, label }: ApplicationListProps) {
  const { nameOf: known } = useApplications();
  const nameOf = given ?? known;
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search).trim();
  const all = useMemo(() => sortedByName(appIds, nameOf), [appIds, nameOf]);
  const found = useMemo(() => all.filter(matchesApplication(wanted)), [all, wanted]);
  return (
    <div className="space-y-2 pt-2">
      {all.length > AT_A_GLANCE && (
        <SearchField
          label={t`Find by name or client id`}
          showLabel
          value={search}
          onValue={setSearch}
        />
      )}
      <p role="status" className="text-sm text-ink-muted">
        {wanted !== "" && plural(all.length)`${found.length} of # found|${found.length} of # found`}
      </p>
      {found.length > 0 && (
        <VirtualList
          key={wanted}
          items={found}
          label={label}
          keyOf={({ appId }) => appId}
          rowHeight={49}
          rowClassName="px-3 py-1"
        >
          {({ appId, displayName }) => (
            <>
              <p className="break-words">{legible(displayName) || t`No name`}</p>
              <p className="font-mono text-xs break-all text-ink-muted">{appId}</p>
            </>
          )}
        </VirtualList>
      )}
    </div>
  );
}

function sortedByName(appIds: readonly string[], nameOf: NameOf): Application[] {
  return appIds.map((appId) => ({ appId, displayName: nameOf(appId) ?? "" })).sort(byName);
}
