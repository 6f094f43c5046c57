import { fold } from "@/lib/geo/fold";
import type { Setting } from "./setting";
import type { SettingIndex } from "./setting";

/** An application as a page of Graph gave it. */
export interface NamedApplication {
  readonly appId: string;
  readonly displayName: string;
}

/** One line of the overview. */
export interface OverviewRow {
  readonly appId: string;
  /** The display name; the id where there is none. Hostile input: text and nothing else. */
  readonly name: string;
  readonly keys: NameKeys;
  /** Null until the listeners are read. */
  readonly setting: Setting | null;
}

interface NameKeys {
  /** What the search looks through. */
  readonly search: string;
  /** Compared as it is: "App 9" before "App 10". */
  readonly sort: string;
}

/** Worked out once for each application, however often the listeners are read. */
const cache = new WeakMap<NamedApplication, NameKeys>();

/** Makes the rows of applications; the same row for the same application each time. */
export function rowMaker(index: SettingIndex | null) {
  const rows = new WeakMap<NamedApplication, OverviewRow>();
  const make = (application: NamedApplication): OverviewRow => {
    const { appId, displayName } = application;
    return {
      appId,
      name: displayName || appId,
      keys: keysOf(application),
      setting: index?.settingFor(appId) ?? null,
    };
  };
  return (applications: readonly NamedApplication[]): readonly OverviewRow[] =>
    applications.map((application) => {
      const row = rows.get(application) ?? make(application);
      rows.set(application, row);
      return row;
    });
}

/** What a search is compared as; it may be a piece of a name or of an id. */
export function searchKey(text: string): string {
  return fold(text) || text.trim().toLowerCase();
}

function keysOf(application: NamedApplication): NameKeys {
  const known = cache.get(application);
  if (known !== undefined) return known;
  const { appId, displayName } = application;
  const folded = fold(displayName);
  const keys = {
    search: [folded, displayName.toLowerCase(), appId].join("\n"),
    sort: `${(folded || displayName || appId).replace(/\d+/g, padded)}\n${appId}`,
  };
  cache.set(application, keys);
  return keys;
}

function padded(digits: string): string {
  return digits.padStart(12, "0");
}
