import { fold } from "@/lib/geo/fold";
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

/** Folding ten thousand names anew with every letter that is typed would be felt. */
const searched = new WeakMap<Application, string>();

/**
 * The search of applications: by a piece of the name, whatever its accents and case, or of the client
 * id. An empty search matches all.
 */
export function matchesApplication(query: string): (application: Application) => boolean {
  const typed = query.trim().toLowerCase();
  const folded = fold(query) || typed;
  return (application) => {
    const { appId, displayName } = application;
    const text = remember(searched, application, () =>
      [fold(displayName), displayName.toLowerCase(), appId].join("\n"),
    );
    return text.includes(folded) || text.includes(typed);
  };
}
