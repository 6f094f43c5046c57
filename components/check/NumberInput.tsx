import { useMemo } from "react";
import { Field } from "@/components/ui/Field";
import { TERRITORIES } from "@/lib/geo/territories";
import { MOST_NUMBERS } from "@/lib/domain/check/reading";
import { codesText } from "@/lib/domain/format";
import { compareText, territoryName } from "@/lib/i18n/formats";
import { plural, t } from "@/lib/i18n/t";

interface NumberInputProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly country: string | null;
  readonly onCountry: (country: string | null) => void;
  /** How many numbers were one too many. */
  readonly dropped: number;
}

export function NumberInput({ typed, onType, country, onCountry, dropped }: NumberInputProps) {
  const all = useMemo(() => countries(), []);
  return (
    <div className="space-y-3">
      <label className="block space-y-1">
        <span className="font-medium">{t`Numbers`}</span>
        <textarea
          value={typed}
          onChange={(event) => onType(event.target.value)}
          rows={7}
          spellCheck={false}
          autoComplete="off"
          inputMode="tel"
          aria-describedby="numbers-hint"
          className="w-full rounded-md border border-line-strong bg-panel px-2 py-1 font-mono"
        />
        <span id="numbers-hint" className="block text-sm text-ink-muted">
          {t`One per line, or a column pasted from a spreadsheet; spaces and brackets are ignored.`}
        </span>
      </label>
      {dropped > 0 && (
        <p role="status" className="text-sm text-danger">
          {plural(
            dropped,
          )`The first ${MOST_NUMBERS} are checked, # more is not.|The first ${MOST_NUMBERS} are checked, # more are not.`}
        </p>
      )}
      <Field label={t`Country for numbers without a code`}>
        <select value={country ?? ""} onChange={(event) => onCountry(event.target.value || null)}>
          <option value="">{t`None`}</option>
          {all.map(({ iso, name, codes }) => (
            <option key={iso} value={iso}>
              {t`${name} (${codesText(codes)})`}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}

/** By the name that each has in the language of whoever reads it. */
function countries() {
  return TERRITORIES.map(({ iso, name, codes }) => ({
    iso,
    name: territoryName(iso, name),
    codes,
  })).sort((one, other) => compareText(one.name, other.name));
}
