import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe";
import { loseTokens } from "./support/msal";
import { place, worldMap } from "./support/regions";
import { overhang } from "./support/targets";
import { chooseAccount, expect, test } from "./support/test";

const TOKEN_ENDPOINT = "/oauth2/v2.0/token";

test("signing in leads back to where one set out from, and lasts over a reload", async ({
  page,
  server,
  tenant,
  signIn,
}) => {
  const path = `/apps/${tenant.landmark("ownListener")}?channel=voice&code=254&q=ken`;
  await signIn("admin", path);
  await expect(page).toHaveURL(server.url + path);
  await showsAccount(page, tenant.info.id);

  await page.reload();
  await expect(page).toHaveURL(server.url + path);
  await showsAccount(page, tenant.info.id);
  await expect(page.getByRole("button", { name: /sign in/i })).toHaveCount(0);
});

test("staged changes outlive a reload, both silent renewals, and a session that has ended", async ({
  page,
  server,
  tenant,
  watched,
  openApplication,
}) => {
  const path = `/apps/${tenant.landmark("woodgroveGroceries")}?code=254`;
  const kenya = place(page, "Kenya", 254);
  await openApplication("woodgroveGroceries");
  await kenya.click();
  await expect(kenya).toHaveAttribute("data-status", "opted-in");
  await expect(page).toHaveURL(server.url + path);

  await page.reload();
  await expect(kenya).toHaveAttribute("data-status", "opted-in");

  // Silently: first by the refresh token, then, without one, in the hidden frame.
  const refresh = page.getByRole("button", { name: "Refresh" });
  await loseTokens(page, "accesstoken");
  const renewal = page.waitForRequest((request) => request.url().includes(TOKEN_ENDPOINT));
  await refresh.click();
  expect((await renewal).postData()).toContain("grant_type=refresh_token");
  await expect(refresh).toBeEnabled();
  await loseTokens(page, "accesstoken", "refreshtoken");
  const frame = page.waitForRequest((request) => request.url().includes("prompt=none"));
  await refresh.click();
  expect((await frame).frame()).not.toBe(page.mainFrame());
  await expect(refresh).toBeEnabled();
  await expect(kenya).toHaveAttribute("data-status", "opted-in");
  await expect(page).toHaveURL(server.url + path);

  // Now neither the refresh token nor the hidden frame helps: the admin must choose the account.
  watched.expect(new RegExp(`^console: .* 400 .*${TOKEN_ENDPOINT}`));
  await tenant.expireSessions();
  await loseTokens(page, "accesstoken");
  await refresh.click();
  // The page is not left before the admin says so.
  const ended = page.getByRole("alert").filter({ hasText: "Your session has ended" }).first();
  await expect(ended).toContainText("Staged changes are kept");
  await expect(kenya).toHaveAttribute("data-status", "opted-in");
  await ended.getByRole("button", { name: "Sign in again" }).click();
  await chooseAccount(page, tenant, "admin");
  await expect(page).toHaveURL(server.url + path);
  await expect(kenya).toHaveAttribute("data-status", "opted-in");
  await expect(page.getByText("1 change", { exact: true })).toBeVisible();
});

test("signing out ends the session here and at the authority", async ({ page, server, signIn }) => {
  await signIn("admin");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(`${server.url}/`);
  await showsDoor(page);

  await page.reload();
  await showsDoor(page);
  // The authority has forgotten too: it asks who one is.
  await page.getByRole("button", { name: "Sign in with Microsoft Entra" }).click();
  await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
});

test("the page for who is not signed in says what is blocked, why, and what can be done", async ({
  page,
  server,
}) => {
  await page.goto(server.url);
  await showsDoor(page);
  await expect(page.getByText("114 of 243 calling codes until you opt in")).toBeVisible();
  await expect(page.getByText("international revenue share fraud (IRSF)")).toBeVisible();
  await expect(page.getByText("See and change where codes are sent")).toBeVisible();
  const picture = page.getByRole("img", { name: /^World map/ });
  await expect(picture).toBeInViewport({ ratio: 1 });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const address = await picture.evaluate(
      (element) => /url\("(.*)"\)/.exec(getComputedStyle(element).backgroundImage)?.[1] ?? "",
    );
    expect(address).toContain(`baseline-${colorScheme}`);
    const answer = await page.request.get(address);
    expect(answer.headers()["cache-control"]).toContain("immutable");
    // Its colours, and no script, no style and nothing that moves.
    const text = await answer.text();
    expect(text).toContain(colorScheme === "light" ? "#6cb8a3" : "#23806c");
    expect(text).not.toMatch(/<(script|style|animate)|style=/);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await isAccessible(page, "sign-in page", [1440, 390, 1920]);
  for (const width of [390, 1440, 1920]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await overhang(page)).toBeLessThanOrEqual(0);
  }
});

test("a tab beside one that is signed in lands on its page, without a click", async ({
  page,
  context,
  server,
  tenant,
  signIn,
}) => {
  await signIn();
  const second = await context.newPage();
  const path = `/apps/${tenant.landmark("ownListener")}?channel=voice&code=254&q=ken`;
  await second.goto(server.url + path);
  await expect(second).toHaveURL(server.url + path);
  await showsAccount(second, tenant.info.id);
  // It can go on without the first one.
  await page.close();
  await second.reload();
  await showsAccount(second, tenant.info.id);
});

test("without a tab that is signed in nobody is asked anything", async ({
  page,
  context,
  server,
  signIn,
}) => {
  const asked: string[] = [];
  context.on("request", (request) => {
    if (request.url().includes("/oauth2/")) asked.push(request.url());
  });
  await page.goto(server.url);
  await showsDoor(page);
  expect(asked).toEqual([]);

  // Nor once the only one is closed, though the authority would know who it was.
  await signIn();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  const second = await context.newPage();
  await page.close();
  asked.length = 0;
  await second.goto(server.url);
  await showsDoor(second);
  expect(asked).toEqual([]);
});

test("where the authority has no session, a second tab shows the door, once and without a word", async ({
  context,
  server,
  tenant,
  signIn,
}) => {
  await signIn();
  await tenant.expireSessions();
  const asked: string[] = [];
  context.on("request", (request) => {
    if (request.url().includes("prompt=none")) asked.push(request.url());
  });
  const second = await context.newPage();
  await second.addInitScript(noteAlerts);
  await second.goto(`${server.url}/audit`);
  await showsDoor(second);
  await expect(second).toHaveURL(`${server.url}/audit`);
  expect(asked).toHaveLength(1);
  expect(await second.evaluate(() => window.alertsSeen)).toEqual([]);
  // Nor does it ask again as it is loaded again.
  await second.reload();
  await showsDoor(second);
  expect(asked).toHaveLength(1);
});

test("a tab beside two accounts asks which", async ({ page, context, server, tenant, signIn }) => {
  await signIn("admin");
  const second = await context.newPage();
  await second.goto(server.url);
  await showsAccount(second, tenant.info.id);
  // Somebody else signs in by hand in the first one.
  await page.evaluate(() => {
    sessionStorage.clear();
    sessionStorage.setItem("dialgate.session.silence", "never");
  });
  await page.reload();
  await page.getByRole("button", { name: "Sign in with Microsoft Entra" }).click();
  await chooseAccount(page, tenant, "reader");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  const third = await context.newPage();
  await third.goto(server.url);
  await showsDoor(third);
});

test("who signs out is out in every tab, and stays out", async ({
  page,
  context,
  server,
  tenant,
  signIn,
}) => {
  await signIn();
  const second = await context.newPage();
  await second.goto(`${server.url}/audit`);
  await showsAccount(second, tenant.info.id);
  // As a tab that sleeps, or is closed and opened again later: it hears nothing.
  const asleep = await second.evaluate((): Record<string, string> => ({ ...sessionStorage }));

  await page.getByRole("button", { name: "Sign out" }).click();
  await showsDoor(page);
  await showsDoor(second);
  await expect(second.getByRole("main").getByRole("alert")).toHaveCount(0);
  expect(await msalTokens(second)).toBe(0);
  await second.reload();
  await showsDoor(second);

  const woken = await context.newPage();
  await woken.addInitScript((entries) => {
    for (const [key, value] of Object.entries(entries)) sessionStorage.setItem(key, value);
  }, asleep);
  await woken.goto(server.url);
  await showsDoor(woken);
  expect(await msalTokens(woken)).toBe(0);

  // Signed in again, all is as before.
  await signIn();
  const third = await context.newPage();
  await third.goto(server.url);
  await showsAccount(third, tenant.info.id);
});

declare global {
  interface Window {
    alertsSeen: string[];
  }
}

/** Alerts that are there for a moment count as well. */
function noteAlerts(): void {
  window.alertsSeen = [];
  new MutationObserver(() => {
    const alert = document.querySelector('main :is([role="alert"], [role="status"])');
    if (alert?.textContent) window.alertsSeen.push(alert.textContent);
  }).observe(document, { subtree: true, childList: true });
}

/** How many tokens MSAL keeps in the tab. */
function msalTokens(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      Object.keys(sessionStorage).filter((key) => /\|(access|refresh|id)token\|/.test(key)).length,
  );
}

test("cancelling is said in words, and going back without an answer does no harm", async ({
  page,
  server,
}) => {
  await leaveForAuthority(page, server.url);
  await page.getByRole("button", { name: "Cancel" }).click();
  await showsDoor(page, "Sign-in was cancelled");
  await expect(page.getByText(/^AADSTS65004 · [0-9a-f-]{36}/)).toBeVisible();

  await page.getByRole("button", { name: "Sign in with Microsoft Entra" }).click();
  await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
  await page.goBack();
  await leaveForAuthority(page, server.url);
});

test("missing consent is said in words, with the permissions to ask for", async ({
  page,
  server,
  tenant,
  credential,
}) => {
  const permission =
    credential === "application" ? "access_as_user" : "EventListener.ReadWrite.All";
  await tenant.switches({ consent: "missing" });
  await leaveForAuthority(page, server.url);
  await chooseAccount(page, tenant, "admin");
  await showsDoor(page, "Dialgate has not been granted its permissions");
  await expect(page.getByText(permission)).toBeVisible();
  await expect(page.getByText("AADSTS65001")).toBeVisible();

  await tenant.switches({ consent: "granted" });
  await leaveForAuthority(page, server.url);
  await chooseAccount(page, tenant, "admin");
  await showsAccount(page, tenant.info.id);
});

test("a refusal that has a number is no cancellation, and keeps its reference", async ({
  page,
  server,
  tenant,
}) => {
  const refusal = { target: "authority", path: "/authorize", code: "access_denied" };
  await tenant.fault({ ...refusal, number: 9999999 });
  await startSignIn(page, server.url);
  await showsDoor(page, "Microsoft Entra refused this sign-in");
  await expect(page.getByText(/^AADSTS9999999 · /)).toBeVisible();
  await expect(page.getByText(/cancelled$/)).toHaveCount(0);
});

test("permissions that the tenant does not grant are said in words, and what to do instead", async ({
  page,
  server,
  tenant,
  credential,
}) => {
  for (const number of [650053, 70011, 650056, 650051, 500011]) {
    await tenant.fault({ target: "authority", path: "/authorize", code: "invalid_client", number });
    await startSignIn(page, server.url);
    await showsDoor(page, number.toString());
    const problem = page.getByRole("main").getByRole("alert");
    await expect(problem, String(number)).not.toContainText("Sign-in failed");
    await expect(problem, String(number)).toContainText("npm run setup");
    if (credential === "delegated") {
      await expect(problem).toContainText("An external tenant may not grant these");
      await expect(problem).toContainText("GRAPH_CREDENTIAL=application");
    }
  }
});

test("an account of another tenant is refused in words", async ({
  page,
  server,
  tenant,
  watched,
}) => {
  // The local authority knows no such account: this is what Microsoft's answers.
  watched.expect(new RegExp(`^console: .* 400 .*${TOKEN_ENDPOINT}`));
  await page.route(`**${TOKEN_ENDPOINT}*`, (route) =>
    route.fulfill({
      status: 400,
      headers: { "access-control-allow-origin": "*" },
      json: {
        error: "invalid_request",
        error_description: "AADSTS90002: Tenant not found.",
        error_codes: [90002],
      },
    }),
  );
  await leaveForAuthority(page, server.url);
  await chooseAccount(page, tenant, "admin");
  await showsDoor(page, "That account is not in this tenant");
  await expect(page.getByText("AADSTS90002")).toBeVisible();
});

test.describe("set up for a tenant that does not exist", () => {
  test.use({ environment: { ENTRA_TENANT_ID: "00000000-dead-4bad-8bad-000000000000" } });

  test("the authority says so, and one can come back from there", async ({
    page,
    server,
    watched,
  }) => {
    watched.expect(/^console: .* 400 .*\/(openid-configuration|authorize)/);
    await page.goto(server.url);
    await page.getByRole("button", { name: "Sign in with Microsoft Entra" }).click();
    await expect(page.getByText("AADSTS90002")).toBeVisible();
    await page.goBack();
    await showsDoor(page);
  });
});

test("an authority out of reach is said in words, before and after signing in", async ({
  page,
  server,
  tenant,
  watched,
  signIn,
}) => {
  watched.expect(/^console: .*net::ERR_EMPTY_RESPONSE/);
  const outOfReach = { target: "authority", cut: "before", times: "always" };
  await tenant.fault(outOfReach);
  await page.goto(server.url);
  await page.getByRole("button", { name: "Sign in with Microsoft Entra" }).click();
  await showsDoor(page, "The sign-in service is not responding");

  await tenant.clearFaults();
  await signIn("admin", `/apps/${tenant.landmark("woodgroveGroceries")}`);
  await expect(worldMap(page)).toBeVisible();

  await tenant.fault(outOfReach);
  await loseTokens(page, "accesstoken");
  await page.reload();
  await expect(page.getByText("The sign-in service is not responding")).toBeVisible();
  await tenant.clearFaults();
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(worldMap(page)).toBeVisible();

  // The session ends here even when the authority cannot be told.
  await tenant.fault(outOfReach);
  await page.getByRole("button", { name: "Sign out" }).click();
  await showsDoor(page);
});

async function showsAccount(page: Page, tenantId: string): Promise<void> {
  const header = page.getByRole("banner");
  await expect(header).toContainText("Adele Vance");
  await expect(header).toContainText("adele@contoso.example");
  await expect(header).toContainText("Contoso Local");
  await expect(header).toContainText(tenantId);
}

/** Not signed in: never a blank page, but who this is, what happened, and the way in. */
async function showsDoor(page: Page, problem?: string): Promise<void> {
  await expect(page.getByRole("heading", { name: "Dialgate" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Sign in with Microsoft Entra" })).toBeEnabled();
  if (problem !== undefined) await expect(page.getByText(problem)).toBeVisible();
}

async function startSignIn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("button", { name: "Sign in with Microsoft Entra" }).click();
}

async function leaveForAuthority(page: Page, url: string): Promise<void> {
  await startSignIn(page, url);
  await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
}
