import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { ListOption } from "./ListOption";

export interface PaletteOption<Value> {
  /** Unlike any other's, without spaces. */
  readonly key: string;
  readonly value: Value;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly detail?: ReactNode;
}

export interface PaletteGroup<Value> {
  readonly heading: string;
  /** Beside the heading. */
  readonly note?: string;
  readonly options: readonly PaletteOption<Value>[];
}

interface PaletteListProps<Value> {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly PaletteGroup<Value>[];
  /** The option that the keys are on. */
  readonly current: PaletteOption<Value> | undefined;
  readonly idOf: (option: PaletteOption<Value>) => string;
  readonly pick: (option: PaletteOption<Value>) => void;
}

/** What a palette has found, in groups. */
export function PaletteList<Value>(props: PaletteListProps<Value>) {
  const { id, label, groups, current, idOf, pick } = props;
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      hidden={current === undefined}
      className="min-h-0 scroll-py-2 overflow-y-auto px-2 pb-2"
    >
      {groups.map((group, index) => (
        <Group key={group.heading} group={group} id={`${id}-group-${index}`}>
          {group.options.map((option) => (
            <Option
              key={option.key}
              id={idOf(option)}
              option={option}
              isActive={option === current}
              pick={() => pick(option)}
            />
          ))}
        </Group>
      ))}
    </div>
  );
}

interface GroupProps {
  readonly group: PaletteGroup<unknown>;
  readonly id: string;
  readonly children: ReactNode;
}

function Group({ group: { heading, note }, id, children }: GroupProps) {
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className="flex gap-2 px-2 pt-3 pb-1 text-xs font-medium text-ink-muted">
        {heading}
        {note !== undefined && <span className="font-normal">{note}</span>}
      </p>
      {children}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly option: PaletteOption<unknown>;
  readonly isActive: boolean;
  readonly pick: () => void;
}

function Option({ option: { icon: Icon, label, detail }, ...row }: OptionProps) {
  return (
    <ListOption {...row} isSelected={row.isActive} className="min-h-9 gap-3 rounded-md py-1">
      <Icon aria-hidden className="size-4 shrink-0 text-ink-muted" />
      <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0 truncate">{label}</span>
        {detail !== undefined && (
          <span className="min-w-0 truncate text-sm text-ink-muted">{detail}</span>
        )}
      </span>
    </ListOption>
  );
}
