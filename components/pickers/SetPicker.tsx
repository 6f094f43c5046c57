import { Plus } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { Field } from "@/components/ui/Field";
import { Button } from "@/components/ui/Button";
import type { Channel } from "@/lib/domain/channel";
import { regionsText } from "@/lib/domain/bulk/words";
import { UNIONS } from "@/lib/domain/sets/unions";
import { orderedPresets } from "@/lib/domain/sets/presets";
import { type RegionSet, takenAlong } from "@/lib/domain/sets/regionSet";
import { OwnSets } from "./OwnSets";
import { SameAs } from "./SameAs";
import { followSavedSets, useSavedSets } from "./savedSetsStore";
import { joined, listed } from "@/lib/domain/format";
import { t } from "@/lib/i18n/t";
import { addText } from "./words";

interface SetPickerProps {
  /** What is chosen now: what can be saved as a set. */
  readonly codes: readonly number[];
  readonly onAdd: (codes: readonly number[]) => void;
  readonly channel: Channel;
}

/** What the ids of own sets begin with, and no other's. */
const OWN = "own-";
const SAME_AS = "same-as";

/** Regions by the set: those that come with Dialgate, those of an application, the admin's own. */
export function SetPicker({ codes, onAdd, channel }: SetPickerProps) {
  const [chosen, setChosen] = useState("");
  const { sets: saved } = useSavedSets();
  useEffect(() => followSavedSets(), []);
  const sets = useMemo(
    () => [
      ...saved.map((set): RegionSet => ({
        id: `${OWN}${set.name}`,
        label: set.name,
        group: t`Your own sets`,
        codes: set.codes,
      })),
      ...orderedPresets(),
    ],
    [saved],
  );
  const set = sets.find((one) => one.id === chosen);
  return (
    <div className="space-y-2">
      <QuickSets sets={sets} onAdd={onAdd} />
      <div className="flex flex-wrap items-end gap-2">
        <Field label={t`Add a set of regions`} className="grow basis-56">
          <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{t`Choose a set`}</option>
            <option value={SAME_AS}>{t`Same as an application…`}</option>
            {[...new Set(sets.map(({ group }) => group))].map((group) => (
              <optgroup key={group} label={group}>
                {sets
                  .filter((one) => one.group === group)
                  .map(({ id: value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </Field>
        {chosen !== SAME_AS && (
          <Button disabled={set === undefined} onClick={() => onAdd(set?.codes ?? [])}>
            {set === undefined ? t`Add the set` : addText(set.codes)}
          </Button>
        )}
      </div>
      {set !== undefined && <SetNotes set={set} />}
      {chosen === SAME_AS && <SameAs channel={channel} onAdd={onAdd} />}
      <OwnSets codes={codes} sets={saved} />
    </div>
  );
}

/** Sets that are added by one press, whatever else there is to know of them. */
const QUICK = UNIONS.filter(({ id }) => id === "eu" || id === "eea");

interface QuickSetsProps {
  readonly sets: readonly RegionSet[];
  readonly onAdd: (codes: readonly number[]) => void;
}

/** The sets that are wanted most, and the admin's own: each a press away. */
function QuickSets({ sets, onAdd }: QuickSetsProps) {
  const quick = sets.flatMap((set) => {
    const union = QUICK.find(({ id }) => id === set.id);
    if (union === undefined && !set.id.startsWith(OWN)) return [];
    return [{ set, short: union?.short ?? set.label }];
  });
  return (
    <ul aria-label={t`Quick sets`} className="flex flex-wrap gap-1.5">
      {quick.map(({ set: { id, label, codes }, short }) => (
        <li key={id}>
          <Button size="sm" wraps title={label} onClick={() => onAdd(codes)}>
            <Plus aria-hidden className="size-3.5 shrink-0" />
            {t`Add ${short}`}
            <span className="font-normal text-ink-muted">{regionsText(codes.length)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Where a set comes from, and whom its shared codes take along, before it is added. */
function SetNotes({ set }: { readonly set: RegionSet }) {
  const along = takenAlong(set);
  return (
    <div className="space-y-1 text-sm text-ink-muted">
      {set.source !== undefined && <p>{t`${set.source.title}, ${set.source.date}.`}</p>}
      {set.note !== undefined && <p>{set.note}</p>}
      {along.length > 0 && (
        <p>{t`Its shared codes also switch ${listed(along.map(alongText))}.`}</p>
      )}
    </div>
  );
}

type Along = ReturnType<typeof takenAlong>[number];

function alongText({ code, names }: Along): string {
  return t`${joined(names)} (${`+${code}`})`;
}
