import { clsx } from "clsx";
import { Search } from "lucide-react";
import "./field.css";

interface SearchFieldProps {
  /** What the search looks through; read out, and not shown. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly className?: string;
}

/** A search box that filters as one types. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, value, onValue, className } = props;
  return (
    <label className={clsx("field grow", className)}>
      <span className="sr-only">{label}</span>
      <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
      <input
        type="search"
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onValue(target.value)}
      />
    </label>
  );
}
