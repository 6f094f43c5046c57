import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import { usePathname } from "next/navigation";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { type PlaceGroup, currentAt } from "./places";

interface NavigationGroupProps {
  readonly group: PlaceGroup;
  /** The links, as items of a list; given a way to close it. */
  readonly children: (close: () => void) => ReactNode;
}

/**
 * Several parts of the console behind one button: a disclosure, not a menu, whose links are links. Esc
 * closes it, and so does whatever leads away.
 */
export function NavigationGroup({ group, children }: NavigationGroupProps) {
  const { label, places } = group;
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const pathname = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  // Closed by any navigation, its own links or another's.
  const open = openAt === pathname;
  const close = () => setOpenAt(null);
  useOutsideClick(item, open, close);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    close();
    button.current?.focus();
  };
  const isHere = places.some((place) => currentAt(place, pathname) !== undefined);
  return (
    <li
      ref={item}
      className="relative"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={id}
        aria-current={isHere || undefined}
        className={clsx(
          "flex min-h-8 items-center gap-1 rounded-sm border-b-2 px-2",
          isHere ? "border-accent font-medium" : "border-transparent text-ink-muted hover:text-ink",
        )}
        onClick={() => (open ? close() : setOpenAt(pathname))}
      >
        {label}
        <ChevronDown aria-hidden className="size-3.5" />
      </button>
      <ul
        id={id}
        aria-label={label}
        hidden={!open}
        className="absolute top-full start-0 z-30 mt-1 min-w-44 rounded-lg border border-line-strong bg-raised p-1 shadow-raised"
      >
        {children(close)}
      </ul>
    </li>
  );
}

function useOutsideClick(
  item: React.RefObject<HTMLElement | null>,
  open: boolean,
  close: () => void,
): void {
  useEffect(() => {
    if (!open) return;
    const listen = ({ target }: PointerEvent) => {
      if (target instanceof Node && item.current?.contains(target)) return;
      close();
    };
    document.addEventListener("pointerdown", listen);
    return () => document.removeEventListener("pointerdown", listen);
  });
}
