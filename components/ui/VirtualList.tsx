import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useVirtualRows } from "./useVirtualRows";

interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  /** What the list is of, read out when the keyboard reaches it. */
  readonly label: string;
  readonly keyOf: (item: Item, index: number) => string;
  /** About how high a row is, in pixels; each is measured once it is drawn. */
  readonly rowHeight: number;
  /** For each row's element, such as a state that tests and styles look at. */
  readonly dataOf?: (item: Item) => Readonly<Record<`data-${string}`, string>>;
  readonly rowClassName?: string;
  /** The order means something. */
  readonly ordered?: boolean;
  readonly children: (item: Item, index: number) => ReactNode;
}

/** Up to this many rows are simply drawn. */
const FEW = 60;

/** A list of any length: of ten thousand rows only those in sight are in the document. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  if (props.items.length > FEW) return <LongList {...props} />;
  const { items, label, keyOf, dataOf, rowClassName, ordered = false, children } = props;
  const List = ordered ? "ol" : "ul";
  return (
    <List aria-label={label} className="divide-y divide-line rounded-md border border-line">
      {items.map((item, index) => (
        <li key={keyOf(item, index)} {...dataOf?.(item)} className={rowClassName}>
          {children(item, index)}
        </li>
      ))}
    </List>
  );
}

function LongList<Item>(props: VirtualListProps<Item>) {
  const { items, label, keyOf, rowHeight, dataOf, rowClassName, ordered = false } = props;
  const List = ordered ? "ol" : "ul";
  const { pane, inSight, measure, height } = useVirtualRows<HTMLDivElement, Item>(
    items,
    rowHeight,
    keyOf,
  );
  return (
    // Scrolled by keyboard: nothing in it need take the focus.
    <div
      ref={pane}
      tabIndex={0}
      role="region"
      aria-label={label}
      className="max-h-72 overflow-y-auto rounded-md border border-line -outline-offset-2"
    >
      <List className="relative" style={{ height }}>
        {inSight.map(({ item, index, key, start }) => (
          <li
            key={key}
            ref={measure}
            data-index={index}
            {...dataOf?.(item)}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className={clsx("absolute inset-x-0 top-0 border-b border-line", rowClassName)}
            style={{ transform: `translateY(${start}px)` }}
          >
            {props.children(item, index)}
          </li>
        ))}
      </List>
    </div>
  );
}
