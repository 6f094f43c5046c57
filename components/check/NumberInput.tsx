import { Field } from "@/components/ui/Field";
import { TERRITORIES } from "@/lib/geo/territories";
import { MOST_NUMBERS } from "@/lib/domain/check/reading";
import { figure } from "@/lib/domain/format";

interface NumberInputProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly country: string | null;
  readonly onCountry: (country: string | null) => void;
  /** How many numbers were one too many. */
  readonly dropped: number;
}

export function NumberInput({ typed, onType, country, onCountry, dropped }: NumberInputProps) {
  return (
    <div className="space-y-3">
      <label className="block space-y-1">
        <span className="font-medium">Numbers</span>
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
          One per line, or a column pasted from a spreadsheet; spaces and brackets are ignored.
        </span>
      </label>
      {dropped > 0 && (
        <p role="status" className="text-sm text-danger">
          The first {figure(MOST_NUMBERS)} are checked, {figure(dropped)} more are not.
        </p>
      )}
      <Field label="Country for numbers without a code">
        <select value={country ?? ""} onChange={(event) => onCountry(event.target.value || null)}>
          <option value="">None</option>
          {TERRITORIES.map(({ iso, name, codes }) => (
            <option key={iso} value={iso}>
              {name} ({codes.map((code) => `+${code}`).join(", ")})
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}
