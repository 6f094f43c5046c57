import { Search } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { Field } from "./Field";
import { ListOption } from "./ListOption";
import { useActiveOption } from "./useActiveOption";
import { t } from "@/lib/i18n/t";

export interface ComboboxOption<Value> {
  readonly key: string;
  readonly value: Value;
  readonly label: string;
  readonly detail: string;
  readonly chosen: boolean;
}

interface ComboboxProps<Value> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly placeholder: string;
  /** Whether several options can be chosen at once. */
  readonly multiple?: boolean;
  /** "typed": once there is something to find. "always": where it is all that a panel is for. */
  readonly opens?: "typed" | "focused" | "always";
  /** What answers a query; the first ones are shown. Keep it between renders. */
  readonly find: (query: string) => readonly ComboboxOption<Value>[];
  readonly onPick: (value: Value) => void;
}

/** More than fit; typing on narrows it down. */
const MOST_SHOWN = 50;

/** A text field that finds options and picks them: by arrow keys and Enter, or by a click. */
export function Combobox<Value>(props: ComboboxProps<Value>) {
  const { label, hideLabel, placeholder, multiple = false } = props;
  const id = useId();
  const { query, isShown, options, shown, active, current, ...list } = useOptions(props);
  return (
    <div className="space-y-1">
      <Field label={label} hideLabel={hideLabel}>
        <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
        <input
          type="text"
          role="combobox"
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current && `${id}-${current.key}`}
          value={query}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => list.type(target.value)}
          onFocus={() => list.setOpen(true)}
          onBlur={list.onBlur}
          onKeyDown={list.onKeyDown}
        />
      </Field>
      {/* In the flow: the dialog around it scrolls, and would cut off what floats. */}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-multiselectable={multiple || undefined}
        hidden={shown.length === 0}
        className="max-h-52 overflow-y-auto rounded-md border border-line bg-panel"
      >
        {shown.map((option, index) => (
          <Option
            key={option.key}
            id={`${id}-${option.key}`}
            option={option}
            isActive={index === active}
            pick={() => list.pickAt(index)}
          />
        ))}
      </div>
      <p role="status" className="text-sm text-ink-muted">
        {isShown && options.length === 0 && t`Nothing matches.`}
        {options.length > MOST_SHOWN &&
          t`The first ${MOST_SHOWN} of ${options.length}; type on to narrow it down.`}
      </p>
    </div>
  );
}

/** What the field finds, which of that the keys are on, and what they do. */
function useOptions<Value>(props: ComboboxProps<Value>) {
  const { multiple = false, opens = "typed", find, onPick } = props;
  const [query, setQuery] = useState("");
  const [isOpen, setOpen] = useState(false);
  const isShown = opens === "always" || (isOpen && (opens === "focused" || query.trim() !== ""));
  const options = useMemo(() => (isShown ? find(query) : []), [isShown, find, query]);
  const shown = options.slice(0, MOST_SHOWN);
  useEscapeFirst(isShown && opens !== "always", () => setOpen(false));

  const pickAt = (index: number) => {
    const option = shown[index];
    if (option === undefined) return;
    setActive(index);
    onPick(option.value);
    if (!multiple) setOpen(false);
  };
  const { active, setActive, toFirst, onKeyDown } = useActiveOption({
    keys: shown.map(({ key }) => key),
    onMove: () => setOpen(true),
    pickAt,
  });
  const type = (text: string) => {
    setQuery(text);
    toFirst();
    setOpen(true);
  };
  const current = shown[active];
  const onBlur = useClosingOnBlur(isShown, () => setOpen(false));
  const list = { type, setOpen, pickAt, onKeyDown, onBlur };
  return { query, isShown, options, shown, active, current, ...list };
}

/**
 * Closes the list as the field is left; where it is left by a press, once that is over: what is pressed
 * would move away from under the pointer, and no click come of it.
 */
function useClosingOnBlur(isShown: boolean, close: () => void): () => void {
  const isPressing = useRef(false);
  useEffect(() => {
    if (!isShown) return;
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const set = (pressing: boolean) => () => {
      isPressing.current = pressing;
    };
    window.addEventListener("pointerdown", set(true), options);
    window.addEventListener("pointerup", set(false), options);
    window.addEventListener("pointercancel", set(false), options);
    return () => listening.abort();
  }, [isShown]);
  return () => {
    if (!isPressing.current) return close();
    const ended = new AbortController();
    const end = () => {
      ended.abort();
      // Past the click that the press becomes.
      setTimeout(close);
    };
    const options = { capture: true, signal: ended.signal };
    window.addEventListener("pointerup", end, options);
    window.addEventListener("pointercancel", end, options);
  };
}

interface OptionProps {
  readonly id: string;
  readonly option: ComboboxOption<unknown>;
  readonly isActive: boolean;
  readonly pick: () => void;
}

function Option({ option: { label, detail, chosen }, ...row }: OptionProps) {
  return (
    <ListOption {...row} isSelected={chosen} className="min-h-7 gap-1 py-0.5">
      <span aria-hidden className="w-4 shrink-0">
        {chosen && "✓"}
      </span>
      <span className="min-w-0 break-words">
        {label} <span className="text-ink-muted">{detail}</span>
      </span>
    </ListOption>
  );
}

/** Escape closes the list first; the dialog around it listens on the document, so this is before. */
function useEscapeFirst(isShown: boolean, close: () => void): void {
  useEffect(() => {
    if (!isShown) return;
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopImmediatePropagation();
      close();
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  });
}
