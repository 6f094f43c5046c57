import { appIdOf } from "./application";
import { CONTOSO_DOMAIN, contosoApplications } from "./contosoApplications";
import type { Seed } from "./seed";

/** The same company before it has set anything. */
export function empty(): Seed {
  return {
    name: "Contoso Empty",
    domain: CONTOSO_DOMAIN,
    applications: contosoApplications,
    listeners: [],
    audits: [],
    landmarks: { woodgroveGroceries: appIdOf("Woodgrove Groceries") },
  };
}
