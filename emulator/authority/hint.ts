import type { Person } from "../tenants/people";
import type { Tenant } from "../tenants/tenant";

/** Whom `login_hint` means: MSAL sends the user name. */
export function hintedPerson(tenant: Tenant, hint: unknown): Person | undefined {
  if (typeof hint !== "string") return undefined;
  const wanted = hint.toLowerCase();
  return tenant.people.find(
    ({ userName, oid }) => userName.toLowerCase() === wanted || oid === hint,
  );
}
