import type { Tenant } from "../../emulator/client";

const KENYA = "254";

/** Every page there is, by the name of its picture. */
export function pagesOf(tenant: Tenant): Readonly<Record<string, string>> {
  const application = `/apps/${tenant.landmark("woodgroveGroceries")}`;
  return {
    Applications: "/",
    "An application": application,
    "A region of it": `${application}?code=${KENYA}`,
    "A shared listener": `/apps/${tenant.landmark("sharedA")}`,
    "Listeners in conflict": `/apps/${tenant.landmark("conflict")}`,
    Regions: "/regions",
    "A region": `/regions/${KENYA}`,
    Audit: "/audit",
    "A listener": `/audit/${tenant.landmark("sharedListenerId")}`,
    Standard: "/standard",
    "Check a number": "/check",
    "A code checked": `/check?app=${tenant.landmark("woodgroveGroceries")}&code=${KENYA}`,
    Timeline: "/timeline",
    "Import and export": "/transfer",
    "About Dialgate": "/about",
    "No page": "/nowhere",
  };
}
