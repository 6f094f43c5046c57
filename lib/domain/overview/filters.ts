import { matchesApplication } from "../application";
import { remember } from "../remember";
import { isReachable } from "../status";
import type { OverviewRow } from "./overviewRow";
import { type Kind, type Setting, smsStatus } from "./setting";

/** What the overview is narrowed down by. Empty and null mean no filter. */
export interface OverviewFilters {
  readonly q: string;
  readonly kinds: readonly Kind[];
  readonly findings: boolean;
  /** A code that the application can send SMS to. */
  readonly allows: number | null;
  /** A code that it cannot: excluded, or blocked until opt-in. */
  readonly blocks: number | null;
  /** The id of a listener that applies to it. */
  readonly listener: string | null;
}

export const NO_FILTERS: OverviewFilters = {
  q: "",
  kinds: [],
  findings: false,
  allows: null,
  blocks: null,
  listener: null,
};

function isFiltered({ q, kinds, findings, allows, blocks, listener }: OverviewFilters) {
  return (
    q.trim() !== "" ||
    kinds.length > 0 ||
    findings ||
    allows !== null ||
    blocks !== null ||
    listener !== null
  );
}

/** The rows that the filters leave over, in their order. Where nothing is predicted, no code matches. */
export function filterRows(
  rows: readonly OverviewRow[],
  filters: OverviewFilters,
): readonly OverviewRow[] {
  if (!isFiltered(filters)) return rows;
  const matches = matchesApplication(filters.q);
  const passes = settingFilter(filters);
  return rows.filter(({ application, setting }) => matches(application) && passes(setting));
}

/** Asked once for each setting, of which there are few, and not for each of the rows. */
function settingFilter(filters: OverviewFilters): (setting: Setting | null) => boolean {
  const { kinds, findings, allows, blocks, listener } = filters;
  if (!isFiltered({ ...filters, q: "" })) return () => true;
  const known = new Map<Setting, boolean>();
  const decide = (setting: Setting) =>
    (kinds.length === 0 || kinds.includes(setting.kind)) &&
    (!findings || setting.findings.length > 0) &&
    (listener === null || setting.listeners.some(({ id }) => id === listener)) &&
    (allows === null || isReachable(smsStatus(setting, allows))) &&
    (blocks === null || isBlocked(setting, blocks));
  return (setting) => setting !== null && remember(known, setting, () => decide(setting));
}

function isBlocked(setting: Setting, code: number): boolean {
  const status = smsStatus(setting, code);
  return status === "excluded" || status === "blocked";
}
