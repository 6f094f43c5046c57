import { Plus } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { Field } from "@/components/ui/Field";
import { Button } from "@/components/ui/Button";
import type { Channel } from "@/lib/domain/channel";
import { regionsText } from "@/lib/domain/bulk/words";
import { UNIONS } from "@/lib/domain/sets/unions";
import { PRESETS } from "@/lib/domain/sets/presets";
import { type RegionSet, takenAlong } from "@/lib/domain/sets/regionSet";
import { OwnSets } from "./OwnSets";
import { SameAs } from "./SameAs";
import { followSavedSets, useSavedSets } from "./savedSetsStore";
import { joined } from "@/lib/domain/format";

interface SetPickerProps {
  /** What is chosen now: what can be saved as a set. */
  readonly codes: readonly number[];
  readonly onAdd: (codes: readonly number[]) => void;
  readonly channel: Channel;
}

const OWN_GROUP = "Your own sets";
const SAME_AS = "same-as";

/** Regions by the set: those that come with Dialgate, those of an application, the admin's own. */
export function SetPicker({ codes, onAdd, channel }: SetPickerProps) {
  const [chosen, setChosen] = useState("");
  const { sets: saved } = useSavedSets();
  useEffect(() => followSavedSets(), []);
  const sets = useMemo(
    () => [
      ...saved.map((set): RegionSet => ({
        id: `own ${set.name}`,
        label: set.name,
        group: OWN_GROUP,
        codes: set.codes,
      })),
      ...PRESETS,
    ],
    [saved],
  );
  const set = sets.find((one) => one.id === chosen);
  return (
    <div className="space-y-2">
      <QuickSets sets={sets} onAdd={onAdd} />
      <div className="flex flex-wrap items-end gap-2">
        <Field label="Add a set of regions" className="grow basis-56">
          <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">Choose a set</option>
            <option value={SAME_AS}>Same as an application…</option>
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
            {set === undefined ? "Add the set" : `Add ${regionsText(set.codes.length)}`}
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
const QUICK: ReadonlyMap<string, string> = new Map(
  UNIONS.flatMap(({ id, short }) => (id === "eu" || id === "eea" ? [[id, short]] : [])),
);

interface QuickSetsProps {
  readonly sets: readonly RegionSet[];
  readonly onAdd: (codes: readonly number[]) => void;
}

/** The sets that are wanted most, and the admin's own: each a press away. */
function QuickSets({ sets, onAdd }: QuickSetsProps) {
  const quick = sets.filter(({ id, group }) => group === OWN_GROUP || QUICK.has(id));
  return (
    <ul aria-label="Quick sets" className="flex flex-wrap gap-1.5">
      {quick.map(({ id, label, codes }) => (
        <li key={id}>
          <Button size="sm" wraps title={label} onClick={() => onAdd(codes)}>
            <Plus aria-hidden className="size-3.5 shrink-0" />
            Add {QUICK.get(id) ?? label}
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
      {set.source !== undefined && (
        <p>
          {set.source.title}, {set.source.date}.
        </p>
      )}
      {set.note !== undefined && <p>{set.note}</p>}
      {along.length > 0 && (
        <p>
          Its shared codes also switch{" "}
          {along.map(({ code, names }) => `${joined(names)} (+${code})`).join(", ")}.
        </p>
      )}
    </div>
  );
}
