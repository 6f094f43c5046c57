import { clsx } from "clsx";
import { Search } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import {
  type ComponentProps,
  type ReactNode,
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { Modal, ModalClose, useFocusReturn } from "./Modal";
import { Field } from "./Field";
import { type PaletteGroup, type PaletteOption, PaletteList } from "./PaletteList";
import { useActiveOption } from "./useActiveOption";
import { plural, t } from "@/lib/i18n/t";

interface CommandPaletteProps<Value> {
  /** What it is, and what its field and list are. */
  readonly title: string;
  readonly placeholder: string;
  /** What answers a query, in groups. Keep it between renders. */
  readonly find: (query: string) => readonly PaletteGroup<Value>[];
  /** What its field holds at first. */
  readonly typedAhead: () => string;
  /** What is not known yet; null: all is. */
  readonly status: string | null;
  /** How it is used; a phone has no room for it, and no keys. */
  readonly footer: ReactNode;
  /** Called once the palette is gone and the focus is where it was. */
  readonly onPick: (value: Value) => void;
  readonly onClose: () => void;
}

/**
 * One field over the page that finds anything and picks it: a combobox in a dialog. The focus stays in
 * the field; arrows and Enter, or a click, pick.
 */
export function CommandPalette<Value>(props: CommandPaletteProps<Value>) {
  const { title, placeholder, status, footer, onPick, onClose } = props;
  const id = useId();
  const picked = useRef<PaletteOption<Value>>(null);
  const { field, focus } = useFieldFocus(() => picked.current && onPick(picked.current.value));
  const { query, groups, options, current, type, onKeyDown, pick } = useFound(props, (option) => {
    picked.current = option;
    onClose();
  });
  const idOf = (option: PaletteOption<Value>) => `${id}-${option.key}`;
  return (
    <Modal
      onClose={onClose}
      aria-describedby={undefined}
      {...focus}
      className={clsx(
        "fixed inset-x-0 top-2 z-50 mx-auto flex max-h-[75dvh] w-[calc(100%-1rem)] max-w-2xl flex-col",
        "overflow-hidden rounded-lg border border-line bg-raised shadow-raised sm:top-[10vh]",
      )}
    >
      <Radix.Title className="sr-only">{title}</Radix.Title>
      <PaletteField
        ref={field}
        label={title}
        list={`${id}-list`}
        isExpanded={options.length > 0}
        aria-activedescendant={current && idOf(current)}
        value={query}
        placeholder={placeholder}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
      />
      <PaletteList
        id={`${id}-list`}
        label={title}
        groups={groups}
        current={current}
        idOf={idOf}
        pick={pick}
      />
      <div role="status" className="text-sm text-ink-muted">
        <Count of={options.length} />
        {status !== null && <p className="px-4 pb-2">{status}</p>}
      </div>
      <footer className="border-t border-line px-4 py-1.5 text-sm text-ink-muted max-sm:hidden">
        {footer}
      </footer>
    </Modal>
  );
}

/** The focus goes into the field and back; after that, what comes of it. */
function useFieldFocus(onReturned: () => void) {
  const field = useRef<HTMLInputElement>(null);
  const focus = useFocusReturn(onReturned);
  const onOpenAutoFocus = (event: Event) => {
    focus.onOpenAutoFocus();
    // Radix would select what was typed ahead, and the next letter replace it.
    event.preventDefault();
    field.current?.focus();
  };
  return { field, focus: { ...focus, onOpenAutoFocus } };
}

interface PaletteFieldProps extends Omit<ComponentProps<"input">, "list"> {
  readonly label: string;
  /** The id of what it finds. */
  readonly list: string;
  readonly isExpanded: boolean;
}

/** The field, and the way out for those without an Escape key. */
function PaletteField({ label, list, isExpanded, ...input }: PaletteFieldProps) {
  return (
    <div className="flex items-center gap-1 border-b border-line p-2">
      <Field label={label} hideLabel className="grow text-lg">
        <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
        <input
          type="text"
          role="combobox"
          aria-expanded={isExpanded}
          aria-controls={list}
          aria-autocomplete="list"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          {...input}
        />
      </Field>
      <ModalClose />
    </div>
  );
}

/** How much there is, told to those who do not see the list. */
function Count({ of }: { readonly of: number }) {
  if (of === 0) return <p className="p-4">{t`Nothing matches.`}</p>;
  return <p className="sr-only">{plural(of)`# result.|# results.`}</p>;
}

/** What the field finds, which of that the keys are on, and what they do. */
function useFound<Value>(
  { find, typedAhead }: Pick<CommandPaletteProps<Value>, "find" | "typedAhead">,
  pick: (option: PaletteOption<Value>) => void,
) {
  const [query, setQuery] = useState(typedAhead);
  // What is typed is shown before what it finds.
  const shownFor = useDeferredValue(query);
  const groups = useMemo(() => find(shownFor), [find, shownFor]);
  const options = useMemo(() => optionsIn(groups), [groups]);
  const pickAt = (index: number) => {
    // Whoever types fast and presses Enter means what was typed, and not what it found a letter ago.
    const meant = shownFor === query ? options[index] : optionsIn(find(query))[0];
    if (meant !== undefined) pick(meant);
  };
  const { active, toFirst, onKeyDown } = useActiveOption({
    keys: options.map(({ key }) => key),
    pickAt,
  });
  const type = (text: string) => {
    setQuery(text);
    toFirst();
  };
  return { query, groups, options, current: options[active], type, onKeyDown, pick };
}

function optionsIn<Value>(groups: readonly PaletteGroup<Value>[]) {
  return groups.flatMap(({ options }) => options);
}
