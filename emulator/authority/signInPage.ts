import { mainRole, type Person } from "../tenants/people";
import type { Tenant } from "../tenants/tenant";
import { escapeHtml, page, type Page } from "./page";

/** The page on which one chooses who one is. Whoever is hinted at comes first. */
export function signInPage(tenant: Tenant, hinted: Person | undefined): Page {
  const others = tenant.people.filter((person) => person !== hinted);
  const buttons = [...(hinted ? [hinted] : []), ...others].map(button).join("\n");
  return page(
    "Sign in – local tenant",
    `<h1>Sign in</h1>
<p>to ${escapeHtml(tenant.name)}</p>
<p class="note">This is a local tenant on your own machine. It is not Microsoft, nobody here is real, and no password is asked for.</p>
<form method="post">
${buttons}
<button class="quiet" name="cancel" value="yes">Cancel</button>
</form>`,
  );
}

function button(person: Person): string {
  const name = escapeHtml(person.name);
  const role = escapeHtml(mainRole(person));
  const label = `${name}, ${role}, ${escapeHtml(person.userName)}`;
  return `<button name="person" value="${person.oid}" aria-label="${label}">
<strong>${name}</strong><span>${role}<br>${escapeHtml(person.userName)}</span></button>`;
}

export function signedOutPage(tenant: Tenant): Page {
  return page(
    "Signed out – local tenant",
    `<h1>You are signed out</h1><p>of ${escapeHtml(tenant.name)}. You can close this page.</p>`,
  );
}
