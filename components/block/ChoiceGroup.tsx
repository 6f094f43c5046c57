"use client";

import type { RegionChoice } from "./regionChoices";

interface ChoiceGroupProps {
  readonly label: string;
  readonly choices: readonly RegionChoice[];
  readonly chosen: ReadonlySet<number>;
  readonly onToggle: (codes: readonly number[], wanted: boolean) => void;
}

/** What can be ticked. A set of which only some codes are chosen is neither ticked nor not. */
export function ChoiceGroup({ label, choices, chosen, onToggle }: ChoiceGroupProps) {
  if (choices.length === 0) return null;
  return (
    <fieldset>
      <legend className="w-full bg-page px-3 py-1 text-sm font-semibold">{label}</legend>
      <ul className="divide-y divide-line">
        {choices.map((choice) => {
          const count = choice.codes.filter((code) => chosen.has(code)).length;
          const all = count > 0 && count === choice.codes.length;
          return (
            <li key={choice.id}>
              <label className="flex min-h-8 items-center gap-2 px-3 py-1 hover:bg-page">
                <input
                  type="checkbox"
                  checked={all}
                  ref={(box) => {
                    if (box !== null) box.indeterminate = count > 0 && !all;
                  }}
                  onChange={(event) => onToggle(choice.codes, event.target.checked)}
                />
                <span className="min-w-0 grow break-words">{choice.label}</span>
                <span className="shrink-0 text-sm text-ink-muted">{choice.detail}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
