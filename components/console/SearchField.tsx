import { Search } from "lucide-react";

interface SearchFieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One box for a name, an ISO code or a dial code. */
export function SearchField({ value, onValue }: SearchFieldProps) {
  return (
    <label className="field grow basis-48">
      <span className="sr-only">Search by name, ISO code or dial code</span>
      <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
      <input
        type="search"
        value={value}
        placeholder="Name, ISO or dial code"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onValue(target.value)}
      />
    </label>
  );
}
