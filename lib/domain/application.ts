import { byText, fold } from "@/lib/geo/fold";
import { remember } from "./remember";

/** An application registration, as far as Dialgate needs it. */
export interface Application {
  /** The client id, lower case: what listeners name. */
  readonly appId: string;
  /** As Graph returns it: hostile input, shown as text and nothing else. Empty where there is none. */
  readonly displayName: string;
}

/** A page of them, as Graph gives it. */
export interface ApplicationsPage {
  readonly applications: readonly Application[];
  /** For the page after this one; null on the last. */
  readonly cursor: string | null;
  /** How many there are in all, where Graph says so (on the first page). */
  readonly total: number | null;
}

/** Worked out once for each application, however often it is sorted. */
const sortKeys = new WeakMap<Application, string>();

/** By name, with numbers by their value: "App 9" before "App 10". The one order of applications. */
export function byName(a: Application, b: Application): number {
  return byText(sortKeyOf(a), sortKeyOf(b));
}

/** Text that orders applications by name when it is compared by code unit. */
export function sortKeyOf(application: Application): string {
  return remember(sortKeys, application, () => {
    const { appId, displayName } = application;
    const name = fold(displayName) || displayName || appId;
    return `${name.replace(/\d+/g, (digits) => digits.padStart(12, "0"))}\n${appId}`;
  });
}

/** Folding ten thousand names anew with every letter that is typed would be felt. */
const searched = new WeakMap<Application, string>();

/** What a search looks through, a line each: the name without accents and case, as it is, and the client id. */
export function searchTextOf(application: Application): string {
  const { appId, displayName } = application;
  return remember(searched, application, () =>
    [fold(displayName), displayName.toLowerCase(), appId].join("\n"),
  );
}

/**
 * The search of applications: by a piece of the name, whatever its accents and case, or of the client
 * id. An empty search matches all.
 */
export function matchesApplication(query: string): (application: Application) => boolean {
  const typed = query.trim().toLowerCase();
  const folded = fold(query) || typed;
  return (application) => {
    const text = searchTextOf(application);
    return text.includes(folded) || text.includes(typed);
  };
}
