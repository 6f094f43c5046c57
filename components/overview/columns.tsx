import { PageLink } from "@/components/ui/PageLink";
import type { ComponentType } from "react";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import type { Column } from "@/lib/domain/overview/sortRows";
import { countsText, reachableText } from "@/lib/domain/overview/words";
import { CODES } from "@/lib/geo/codes";
import { FindingsCell } from "./FindingsCell";
import { ListenerCell } from "./ListenerCell";
import { useRowTabIndex } from "./OverviewContext";
import { TickRow } from "./Ticks";
import { t } from "@/lib/i18n/t";

export interface TableColumn {
  readonly id: Column | "tick";
  /** On a wide screen, as CSS grid has it. */
  readonly width: string;
  /** What matters most is what there is most of: sorted by that first. */
  readonly descFirst?: true;
  readonly Cell: ComponentType<{ readonly row: OverviewRow }>;
}

/** The columns that are shown, in order. */
export function tableColumns(shown: readonly Column[], canSelect: boolean): TableColumn[] {
  return ALL.filter(({ id }) => (id === "tick" ? canSelect : shown.includes(id)));
}

const ALL: readonly TableColumn[] = [
  { id: "tick", width: "2rem", Cell: TickRow },
  { id: "name", width: "minmax(11rem, 5fr)", Cell: NameCell },
  { id: "id", width: "18.25rem", Cell: IdCell },
  { id: "listener", width: "minmax(13rem, 5fr)", Cell: ListenerCell },
  { id: "regions", width: "minmax(11.5rem, 2fr)", Cell: RegionsCell, descFirst: true },
  { id: "findings", width: "6.5rem", Cell: FindingsCell, descFirst: true },
  { id: "priority", width: "4.5rem", Cell: PriorityCell, descFirst: true },
];

function IdCell({ row }: { readonly row: OverviewRow }) {
  return <code className="truncate text-ink-muted">{row.appId}</code>;
}

function PriorityCell({ row }: { readonly row: OverviewRow }) {
  return row.setting?.priority ?? "–";
}

/** The way into an application. Where the name has no room the title has it, and the page behind. */
function NameCell({ row: { appId, name } }: { readonly row: OverviewRow }) {
  return (
    <PageLink
      href={`/apps/${appId}`}
      tabIndex={useRowTabIndex()}
      title={name}
      className="block truncate leading-6 font-medium -outline-offset-2 hover:underline"
    >
      {name}
    </PageLink>
  );
}

/**
 * How much is open, in words and as a bar of all calling codes: the same length in each row, so that
 * rows compare at a glance.
 */
function RegionsCell({ row: { setting } }: { readonly row: OverviewRow }) {
  if (setting === null) return <>…</>;
  const { counts } = setting;
  if (counts === null) return <span className="text-ink-muted">{t`not predicted`}</span>;
  const { byStatus, optedIn, excluded } = counts;
  const part = (count: number) => `${(count / CODES.length) * 100}%`;
  return (
    <>
      <span className="flex-none">{reachableText(setting)}</span>
      <span aria-hidden className="region-bar">
        <span className="bg-default-fill" style={{ width: part(byStatus.default) }} />
        <span className="bg-opted-in-fill" style={{ width: part(byStatus["opted-in"]) }} />
        <span className="bg-excluded-fill" style={{ width: part(byStatus.excluded) }} />
      </span>
      <span
        className="max-w-full truncate text-xs text-ink-muted max-[75rem]:sr-only"
        hidden={optedIn + excluded === 0}
      >
        {countsText(setting)}
      </span>
    </>
  );
}
