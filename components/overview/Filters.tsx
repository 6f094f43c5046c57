import { memo } from "react";
import { ChipCount, FilterChip } from "@/components/ui/FilterChip";
import { Field } from "@/components/ui/Field";
import { toggled } from "@/lib/domain/ticked";
import { SearchField } from "@/components/ui/SearchField";
import { listenerName } from "@/lib/domain/explain";
import { KINDS } from "@/lib/domain/overview/setting";
import type { Totals } from "@/lib/domain/overview/totals";
import { KIND_LABELS } from "@/lib/domain/overview/words";
import type { Snapshot } from "@/lib/domain/snapshot";
import { useOverviewUrl } from "./urlState";
import { X } from "lucide-react";
import { namesOf } from "@/lib/domain/rows";
import { CodePicker } from "@/components/pickers/CodePicker";
import { LazyRegionOffer } from "@/components/search/LazyRegionOffer";
import { codesText, listed } from "@/lib/domain/format";
import { t } from "@/lib/i18n/t";

interface FiltersProps {
  readonly totals: Totals;
  readonly snapshot: Snapshot | undefined;
  /** All applications are read. */
  readonly complete: boolean;
}

/** Search and filters; each is in the address. */
export const Filters = memo(function Filters(props: FiltersProps) {
  const { totals, snapshot, complete } = props;
  const { filters, setUrl } = useOverviewUrl();
  const { kinds } = filters;
  // Without the listeners nothing is known of any application.
  const count = (known: number) => (
    <ChipCount count={snapshot === undefined ? null : known} soFar={!complete} />
  );
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          label={t`Search by name or client id`}
          placeholder={t`Name or client id`}
          className="basis-64"
          value={filters.q}
          onValue={(q) => void setUrl({ q })}
        />
        <CodeFilter
          kind="allows"
          code={filters.allows}
          onChange={(allows) => void setUrl({ allows })}
        />
        <CodeFilter
          kind="blocks"
          code={filters.blocks}
          onChange={(blocks) => void setUrl({ blocks })}
        />
        <ListenerFilter
          snapshot={snapshot}
          value={filters.listener}
          onChange={(listener) => void setUrl({ listener })}
        />
      </div>
      {filters.q.trim() !== "" && <LazyRegionOffer query={filters.q} />}
      <ul aria-label={t`Filters`} className="flex flex-wrap gap-1.5">
        {KINDS.map((kind) => {
          const isOn = kinds.includes(kind);
          if (totals.kinds[kind] === 0 && !isOn && kind === "unreadable") return null;
          return (
            <FilterChip
              key={kind}
              isOn={isOn}
              onClick={() => void setUrl({ kind: toggled(kinds, kind) })}
            >
              {KIND_LABELS[kind]} {count(totals.kinds[kind])}
            </FilterChip>
          );
        })}
        <FilterChip
          isOn={filters.findings}
          onClick={() => void setUrl({ findings: filters.findings ? null : true })}
        >
          {t`With findings`} {count(totals.findings)}
        </FilterChip>
      </ul>
    </div>
  );
});

interface ListenerFilterProps {
  readonly snapshot: Snapshot | undefined;
  readonly value: string | null;
  readonly onChange: (listener: string | null) => void;
}

const ListenerFilter = memo(
  function ListenerFilter({ snapshot, value, onChange }: ListenerFilterProps) {
    const listeners = [...(snapshot?.listeners ?? []), ...(snapshot?.unreadable ?? [])];
    const isKnown = value === null || listeners.some(({ id }) => id === value);
    return (
      <Field label={t`Listener`} hideLabel isOn={value !== null}>
        <select
          className="w-52"
          value={value ?? ""}
          onChange={({ target }) => onChange(target.value || null)}
        >
          <option value="">{t`Any listener`}</option>
          {!isKnown && <option value={value}>{t`${value.slice(0, 60)} (unknown)`}</option>}
          {listeners.map((listener) => (
            <option key={listener.id} value={listener.id}>
              {listenerName(listener)}
            </option>
          ))}
        </select>
      </Field>
    );
  },
  (before, after) => before.snapshot === after.snapshot && before.value === after.value,
);

interface CodeFilterProps {
  readonly kind: "allows" | "blocks";
  readonly code: number | null;
  readonly onChange: (code: number | null) => void;
}

const CODE_FILTERS = {
  allows: {
    none: () => t`Allows a region…`,
    one: (code: string) => t`Allows ${code}`,
    remove: (code: string) => t`Remove filter: allows ${code}`,
  },
  blocks: {
    none: () => t`Blocks a region…`,
    one: (code: string) => t`Blocks ${code}`,
    remove: (code: string) => t`Remove filter: blocks ${code}`,
  },
} as const;

/** "Allows +234": those that can, or cannot, send SMS to a code that is picked. */
function CodeFilter({ kind, code, onChange }: CodeFilterProps) {
  const words = CODE_FILTERS[kind];
  const picked = code === null ? null : codesText([code]);
  return (
    <span className="field gap-0 px-0" data-on={code !== null || undefined}>
      <CodePicker
        label={picked === null ? words.none() : words.one(picked)}
        title={code === null ? undefined : listed(namesOf(code))}
        onPick={onChange}
      />
      {picked !== null && (
        <button
          type="button"
          className="grid size-7 place-items-center"
          aria-label={words.remove(picked)}
          onClick={({ currentTarget }) => {
            // This button leaves; the focus stays with the one beside it.
            currentTarget.parentElement?.querySelector("button")?.focus();
            onChange(null);
          }}
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </span>
  );
}
