import type { Owner } from "@/lib/run/owner";

/** Raise when the stored shape changes: what an older version stored is then left alone. */
const VERSION = 1;

/** More than these are found by their names. */
const MOST = 5;

/** The applications that the account looked at last in this tab, by client id, the last one first. */
export function visitedBy(owner: Owner): readonly string[] {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(keyOf(owner)) ?? "[]");
    const all = Array.isArray(stored) ? stored : [];
    return all.filter((one) => typeof one === "string").slice(0, MOST);
  } catch {
    return [];
  }
}

export function noteVisit(owner: Owner, appId: string): void {
  try {
    const all = [appId, ...visitedBy(owner).filter((one) => one !== appId)];
    window.sessionStorage.setItem(keyOf(owner), JSON.stringify(all.slice(0, MOST)));
  } catch {
    // Where nothing can be stored, nothing is offered again.
  }
}

export function forgetVisits(owner: Owner): void {
  try {
    window.sessionStorage.removeItem(keyOf(owner));
  } catch {
    // Where nothing can be removed, nothing was kept.
  }
}

function keyOf({ tenantId, accountId }: Owner): string {
  return `dialgate.visited.v${VERSION}:${tenantId}:${accountId}`;
}
