import type { Page } from "@playwright/test";
import { loseTokens } from "./support/msal";
import { place, worldMap } from "./support/regions";
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
