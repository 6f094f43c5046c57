import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { joined } from "@/lib/domain/format";
import { ascending } from "@/lib/domain/settings";
import { RegionTokens } from "@/components/pickers/RegionTokens";
import { followSavedSets, useSavedSets } from "@/components/pickers/savedSetsStore";
import { SearchField } from "@/components/ui/SearchField";
import { CheckRow } from "@/components/ui/CheckRow";
import { tickOf } from "@/components/ui/ticked";
import { withTicked } from "@/lib/domain/ticked";
import { findChoices, type RegionChoice } from "./regionChoices";
import { plural, t } from "@/lib/i18n/t";

interface ChooseRegionsProps {
  readonly chosen: readonly number[];
  readonly onChosen: (codes: readonly number[]) => void;
}

/** Which regions: one box finds them, one tick takes them, single or by the set. */
export function ChooseRegions({ chosen, onChosen }: ChooseRegionsProps) {
  const [search, setSearch] = useState("");
  const own = useSavedSets((state) => state.sets);
  useEffect(followSavedSets, []);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Once the dialog has noted where the focus came from: it goes back there in the end.
    const frame = requestAnimationFrame(() => box.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const { codes, sets } = findChoices(search, own);
  const has = new Set(chosen);
  const onToggle = (toggled: readonly number[], wanted: boolean) =>
    onChosen(ascending(withTicked(has, toggled, wanted)));
  /** Enter takes what the search found, where that is one thing only. */
  const takeOnly = ({ key }: KeyboardEvent) => {
    const [only, ...others] = search.trim() === "" ? [] : [...codes, ...sets];
    if (key !== "Enter" || only === undefined || others.length > 0) return;
    onToggle(only.codes, true);
    setSearch("");
  };
  return (
    <div className="space-y-3">
      <SearchField
        ref={box}
        label={t`Which regions?`}
        showLabel
        placeholder={t`Name, ISO code or +code`}
        value={search}
        onValue={setSearch}
        onKeyDown={takeOnly}
      />
      <p role="status" className="text-sm text-ink-muted">
        {foundText(codes.length, sets.length)}
      </p>
      <div className="max-h-52 overflow-y-auto rounded-md border border-line">
        <ChoiceGroup label={t`Calling codes`} choices={codes} chosen={has} onToggle={onToggle} />
        <ChoiceGroup label={t`Sets`} choices={sets} chosen={has} onToggle={onToggle} />
      </div>
      <RegionTokens codes={chosen} onRemove={(code) => onToggle([code], false)} />
    </div>
  );
}

/** "1 calling code and 2 sets": of what there is none, nothing is said. */
function foundText(codes: number, sets: number): string {
  const parts = [
    ...(codes === 0 ? [] : [plural(codes)`# calling code|# calling codes`]),
    ...(sets === 0 ? [] : [plural(sets)`# set|# sets`]),
  ];
  if (parts.length === 0) return t`No region matches.`;
  return codes + sets === 1 ? t`${joined(parts)}. Enter selects it.` : joined(parts);
}

interface ChoiceGroupProps {
  readonly label: string;
  readonly choices: readonly RegionChoice[];
  readonly chosen: ReadonlySet<number>;
  readonly onToggle: (codes: readonly number[], wanted: boolean) => void;
}

/** What can be ticked. A set of which only some codes are chosen is neither ticked nor not. */
function ChoiceGroup({ label, choices, chosen, onToggle }: ChoiceGroupProps) {
  if (choices.length === 0) return null;
  return (
    <fieldset>
      <legend className="w-full bg-page px-3 py-1 text-sm font-semibold">{label}</legend>
      <ul className="divide-y divide-line">
        {choices.map(({ id, label: name, detail, codes }) => (
          <li key={id}>
            <CheckRow
              className="px-3 hover:bg-page"
              {...tickOf(chosen, codes)}
              onChange={(on) => onToggle(codes, on)}
            >
              <span className="flex justify-between gap-2">
                <span className="min-w-0 break-words">{name}</span>
                <span className="shrink-0 text-sm text-ink-muted">{detail}</span>
              </span>
            </CheckRow>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
