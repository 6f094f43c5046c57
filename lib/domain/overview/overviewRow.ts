import { type Application, sortKeyOf } from "../application";
import { remember } from "../remember";
import type { Setting, SettingIndex } from "./setting";

/** One line of the overview. */
export interface OverviewRow {
  readonly appId: string;
  /** The display name; the id where there is none. Hostile input: text and nothing else. */
  readonly name: string;
  readonly application: Application;
  /** Compared as it is: "App 9" before "App 10". */
  readonly sortKey: string;
  /** Null until the listeners are read. */
  readonly setting: Setting | null;
}

/** Makes the rows of applications; the same row for the same application each time. */
export function rowMaker(index: SettingIndex | null) {
  const rows = new WeakMap<Application, OverviewRow>();
  const make = (application: Application): OverviewRow => {
    const { appId, displayName } = application;
    const sortKey = sortKeyOf(application);
    const setting = index?.(appId) ?? null;
    return { appId, name: displayName || appId, application, sortKey, setting };
  };
  return (applications: readonly Application[]): readonly OverviewRow[] =>
    applications.map((application) => remember(rows, application, () => make(application)));
}
