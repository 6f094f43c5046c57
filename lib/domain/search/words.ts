import { t } from "@/lib/i18n/t";
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
  return t`${row.name} in ${isolated(applicationText(application))}`;
}

/** "Kenya in this application". */
export function inThisApplicationText({ name }: RegionRow): string {
  return t`${name} in this application`;
}

/** "+254, in all applications": after the name of the region. */
export function inAllText({ code, sharedWith }: RegionRow): string {
  const called = `+${code}`;
  return sharedWith.length === 0
    ? t`${called}, in all applications`
    : t`${called}, shared with ${joined(sharedWith)}, in all applications`;
}

/** "Check +254 712 345678". */
export function checkText(number: string): string {
  return t`Check ${number}`;
}

/** "Kenya +254: see all applications". */
export function seeAllText({ name, code }: RegionRow): string {
  const called = `+${code}`;
  return t`${name} ${called}: see all applications`;
}
