import { clsx } from "clsx";
import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { Field } from "./Field";

interface SearchFieldProps extends Omit<ComponentProps<"input">, "type" | "onChange"> {
  /** What the search looks through. */
  readonly label: string;
  readonly showLabel?: boolean;
  readonly onValue: (value: string) => void;
}

/** A search box that filters as one types. */
export function SearchField(props: SearchFieldProps) {
  const { label, showLabel = false, onValue, className, ...input } = props;
  return (
    <Field label={label} hideLabel={!showLabel} className={clsx("grow", className)}>
      <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
      <input
        type="search"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onValue(target.value)}
        {...input}
      />
    </Field>
  );
}
