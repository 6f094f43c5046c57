import type { Application } from "../application";
import type { RegionRow } from "../rows";
import { joined } from "../format";
import { isolated } from "../shownName";
import type { RegionInApplication } from "./inApplication";

/** What an application is called in lists: by its client id where it has no name. */
export function applicationText({ displayName, appId }: Application): string {
  return displayName || appId;
}

/** "Kenya in Woodgrove Groceries". */
export function inApplicationText({ row, application }: RegionInApplication): string {
  return `${row.name} in ${isolated(applicationText(application))}`;
}

/** "Kenya in this application". */
export function inThisApplicationText({ name }: RegionRow): string {
  return `${name} in this application`;
}

/** "+254, in all applications": after the name of the region. */
export function inAllText({ code, sharedWith }: RegionRow): string {
  return sharedWith.length === 0
    ? `+${code}, in all applications`
    : `+${code}, shared with ${joined(sharedWith)}, in all applications`;
}

/** "Check +254 712 345678". */
export function checkText(number: string): string {
  return `Check ${number}`;
}

/** "Kenya +254: see all applications". */
export function seeAllText({ name, code }: RegionRow): string {
  return `${name} +${code}: see all applications`;
}
