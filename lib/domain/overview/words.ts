import { CODES } from "@/lib/geo/codes";
import { plural, t } from "@/lib/i18n/t";
import { listed } from "../format";
import { listenerName } from "../explain";
import type { OverviewRow } from "./overviewRow";
import type { Column } from "./sortRows";
import type { Kind, Setting } from "./setting";
import { legible } from "../shownName";

export const COLUMN_LABELS: Readonly<Record<Column, string>> = {
  get name() {
    return t`Name`;
  },
  get id() {
    return t`Client id`;
  },
  get listener() {
    return t`Listener`;
  },
  get regions() {
    return t`SMS regions`;
  },
  get findings() {
    return t`Findings`;
  },
  get priority() {
    return t`Priority`;
  },
};

export const KIND_LABELS: Readonly<Record<Kind, string>> = {
  get default() {
    return t`Microsoft default`;
  },
  get own() {
    return t`Own listener`;
  },
  get shared() {
    return t`Shared listener`;
  },
  get conflict() {
    return t`Conflict`;
  },
  get unreadable() {
    return t`Unreadable`;
  },
};

/** With whom a listener in effect is shared: "shared with 3 others"; null where it is not. */
export function sharingText({ kind, namedApps }: Setting): string | null {
  if (kind !== "shared") return null;
  if (namedApps === null) return t`applies to all applications`;
  return plural(namedApps.length - 1)`shared with # other|shared with # others`;
}

/** Who decides: "“Retail”", "2 listeners conflict", "Microsoft default". */
export function listenerText({ kind, listeners }: Setting): string {
  const [first, ...rest] = listeners;
  if (first === undefined) return KIND_LABELS.default;
  if (kind === "conflict") {
    return plural(listeners.length)`# listener conflicts|# listeners conflict`;
  }
  if (kind === "unreadable") {
    return rest.length === 0
      ? t`${listenerName(first)} cannot be read`
      : t`Listeners cannot be read`;
  }
  return listenerName(first);
}

/** "121 of 243 reachable": of all calling codes; null when nothing is predicted. */
export function reachableText({ counts }: Setting): string | null {
  if (counts === null) return null;
  return plural(counts.reachable)`# of ${CODES.length} reachable|# of ${CODES.length} reachable`;
}

/** "2 opted in, 3 excluded"; null when nothing is predicted. */
export function countsText({ counts }: Setting): string | null {
  if (counts === null) return null;
  return listed([
    plural(counts.optedIn)`# opted in|# opted in`,
    plural(counts.excluded)`# excluded|# excluded`,
  ]);
}

/** The rows as the cells of a table: a heading line, then a line for each. */
export function exportCells(
  rows: readonly OverviewRow[],
  columns: readonly Column[],
): (string | number)[][] {
  const head = columns.flatMap((column) => EXPORT[column].head);
  return [head, ...rows.map((row) => columns.flatMap((column) => EXPORT[column].cells(row)))];
}

/* eslint-disable i18n/no-sentence-outside -- The columns of a file, and how an application is set in it, are called the same in every language. */

const KINDS_IN_FILE: Readonly<Record<Kind, string>> = {
  default: "Microsoft default",
  own: "Own listener",
  shared: "Shared listener",
  conflict: "Conflict",
  unreadable: "Unreadable",
};

interface Exported {
  readonly head: readonly string[];
  readonly cells: (row: OverviewRow) => readonly (string | number)[];
}

const EXPORT: Readonly<Record<Column, Exported>> = {
  name: { head: ["Name"], cells: ({ name }) => [name] },
  id: { head: ["Client id"], cells: ({ appId }) => [appId] },
  listener: {
    head: ["Set by", "Listener", "Listener ids", "Applications of the listener"],
    cells: ({ setting }) => {
      if (setting === null) return ["", "", "", ""];
      const { kind, listeners, namedApps } = setting;
      const names = listeners.map(({ displayName, id }) => legible(displayName ?? id));
      const shared = kind === "own" || kind === "shared" ? (namedApps?.length ?? "all") : "";
      return [
        KINDS_IN_FILE[kind],
        names.join("; "),
        listeners.map(({ id }) => id).join("; "),
        shared,
      ];
    },
  },
  regions: {
    head: ["SMS reachable", "SMS opted in", "SMS excluded"],
    cells: ({ setting }) => {
      const { reachable = "", optedIn = "", excluded = "" } = setting?.counts ?? {};
      return [reachable, optedIn, excluded];
    },
  },
  findings: {
    head: ["Findings", "Findings in words"],
    cells: ({ setting }) => [
      setting?.findings.length ?? "",
      setting?.findings.map(({ label, detail }) => `${label}: ${detail}`).join("; ") ?? "",
    ],
  },
  priority: { head: ["Priority"], cells: ({ setting }) => [setting?.priority ?? ""] },
};
