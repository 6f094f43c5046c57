import type { Owner } from "@/lib/run/owner";

/** Raise when the stored shape changes: what an older version stored is then left alone. */
const VERSION = 2;

/** Where a tab keeps the bulk editor of an account while it is open: the form, and for whom it is. */
export function keptKeys({ tenantId, accountId }: Owner) {
  const own = `dialgate.bulk.v${VERSION}:${tenantId}:${accountId}`;
  return { form: `${own}:form`, applications: `${own}:applications` };
}

/** Whether the page was left with the editor open. */
export function hasKept(owner: Owner): boolean {
  try {
    return window.sessionStorage.getItem(keptKeys(owner).form) !== null;
  } catch {
    return false;
  }
}

export function forgetKept(owner: Owner): void {
  try {
    for (const key of Object.values(keptKeys(owner))) window.sessionStorage.removeItem(key);
  } catch {
    // Where nothing can be removed, nothing was kept.
  }
}
