import { execFileSync } from "node:child_process";
import { LOCALES } from "../lib/i18n/locales";
import { t } from "../lib/i18n/t";
import { isAccessible } from "./support/axe";
import { englishOn, speak } from "./support/language";
import { overhang } from "./support/targets";
import { chooseAccount, expect, test } from "./support/test";

const SCRIPT = "The same with the Azure CLI";

test.describe("with nothing configured", () => {
  test.use({
    environment: {
      ENTRA_TENANT_ID: "",
      ENTRA_CLIENT_ID: "",
      ENTRA_CLIENT_SECRET: "",
      GRAPH_CREDENTIAL: "",
      PUBLIC_URL: "https://dialgate.example",
    },
  });

  test("the page leads through the set-up, variable by variable, with scripts to copy", async ({
    page,
    server,
    watched,
  }) => {
    watched.expect(/^console: .* 503 /);
    await page.goto(server.url);
    await expect(page.getByRole("heading", { name: "Dialgate is not set up yet" })).toBeVisible();
    const variable = (name: string) => page.locator(`[data-variable=${name}]`);
    await expect(variable("ENTRA_TENANT_ID")).toContainText("Not set");
    await expect(variable("PUBLIC_URL")).toHaveAttribute("data-state", "set");
    const steps = page.getByRole("region", { name: "Steps in the tenant" });
    await expect(steps).toContainText("https://dialgate.example/redirect");
    await expect(steps).toContainText("access_as_user");
    await expect(page.getByRole("textbox")).toHaveCount(0);
    await isAccessible(page, "setup");

    const script = page.getByRole("region", { name: SCRIPT }).last();
    await page.getByRole("button", { name: "Copy the script" }).first().click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await script.textContent());
    execFileSync("bash", ["-n"], { input: copied });

    await page.getByRole("button", { name: "With the token of who signs in" }).click();
    await expect(steps).toContainText("Delegated permissions");
    await expect(steps).not.toContainText("access_as_user");
    await expect(script).not.toContainText("Regions.Manage");
  });
});

test.describe("with variables that are wrong", () => {
  test.use({ environment: { ENTRA_CLIENT_ID: "hush", GRAPH_CREDENTIAL: "maybe" } });

  test("each is named, and no value is repeated", async ({ page, server, watched }) => {
    watched.expect(/^console: .* 503 /);
    await page.goto(server.url);
    const wrong = page.locator("[data-variable][data-state=wrong]");
    await expect(wrong).toHaveCount(2);
    await expect(wrong.first()).toContainText("ENTRA_CLIENT_ID must be an id");
    await expect(wrong.last()).toContainText("must be application or delegated");
    expect(await page.content()).not.toContain("hush");
  });
});

for (const locale of LOCALES.filter((each) => each !== "en")) {
  test.describe(`variables that are wrong, in ${locale}`, () => {
    test.use({
      locale,
      environment: {
        ENTRA_TENANT_ID: "",
        GRAPH_CREDENTIAL: "maybe",
        GRAPH_URL: "http://graph.example",
        DRAIN_SECONDS: "301",
        TRUSTED_PROXIES: "hush",
      },
    });
    test.beforeEach(() => speak(locale));
    test.afterEach(() => speak("en"));

    test("are told in that language, and nothing in English", async ({ page, server, watched }) => {
      watched.expect(/^console: .* 503 /);
      await page.goto(server.url);
      const variable = (name: string) => page.locator(`[data-variable=${name}]`);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.locator("[data-variable][data-state=wrong]")).toHaveCount(2);
      const other = "ENTRA_CLIENT_ID";
      await expect(variable("ENTRA_TENANT_ID")).toContainText(
        t`${"ENTRA_TENANT_ID"} is not set, but ${other} is: set both, or neither`,
      );
      await expect(variable("GRAPH_URL")).toContainText("https://");
      await expect(
        page.getByText(t`${"DRAIN_SECONDS"} must be from ${"0"} to ${"300"}`),
      ).toBeVisible();
      await expect(page.getByText(t`${"TRUSTED_PROXIES"} must be a whole number`)).toBeVisible();
      expect(await englishOn(page, locale)).toEqual([]);
      // Also where a catalogue has lost them.
      await expect(page.locator("main")).not.toContainText(/must be|is not set/);
      expect(await page.content()).not.toContain("hush");
      await expect(page.getByText(".env.local", { exact: true })).toHaveCSS("direction", "ltr");
      await isAccessible(page, `${locale}: setup`);
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overhang(page), `${width} px`).toBeLessThanOrEqual(0);
      }
    });
  });
}

for (const locale of ["de", "ar"] as const) {
  test.describe(`a credential that is refused, in ${locale}`, () => {
    test.use({ locale, environment: { ENTRA_CLIENT_SECRET: "not-the-secret" } });
    test.beforeEach(() => speak(locale));
    test.afterEach(() => speak("en"));

    test("is told in that language, and in English in the log", async ({
      page,
      server,
      tenant,
      credential,
      watched,
    }) => {
      test.skip(credential === "delegated", "which has no credential");
      watched.expect(/^console: .* 503 /);
      await page.goto(server.url);
      await page.getByRole("button", { name: t`Sign in with Microsoft Entra` }).click();
      await chooseAccount(page, tenant, "admin");
      const [before = "", after = ""] =
        t`Microsoft Entra gives no token: the client secret is wrong. Set ENTRA_CLIENT_SECRET to the secret’s value, not its id (${"|"}).`
          .replace(/[\u2066-\u2069]/g, "")
          .split("|");
      const reason = page.getByRole("alert").getByText(before).first();
      await expect(reason).toContainText(/AADSTS7000215, [\w-]{36}/);
      await expect(reason).toContainText(after);
      expect(await englishOn(page, locale)).toEqual([]);
      expect(server.output()).toContain("gives no token: the client secret is wrong");
      expect(server.output()).not.toContain(before);
    });
  });
}

test("about shows, for each thing that Dialgate needs, whether it works and how to get it", async ({
  page,
  tenant,
  credential,
  signIn,
}) => {
  await signIn("admin", "/about");
  const needs = page.getByRole("region", { name: "What Dialgate needs of the tenant" });
  const check = (name: string) => needs.locator(`[data-check="${name}"]`);
  await expect(check("listeners")).toHaveAttribute("data-state", "works");
  await expect(needs.locator("[data-state=missing]")).toHaveCount(0);
  if (credential === "delegated") {
    await expect(needs).toContainText("with the token of who signed in");
    await expect(check("credential")).toHaveCount(0);
    return;
  }
  await expect(needs).toContainText("client secret");
  await expect(check("people")).toContainText("Regions.Manage: 1");
  await tenant.registration({ tokenVersion: 1, appRoles: ["Regions.Manage", "Regions.Approve"] });
  await needs.getByRole("button", { name: "Check again" }).click();
  await expect(check("token-version")).toContainText("Missing");
  await expect(check("token-version")).toContainText("set requestedAccessTokenVersion");
  await expect(check("app-roles")).toContainText("Regions.Read");
  await expect(needs.locator("[data-state=missing]")).toHaveCount(2);
});

test.describe("a consent that is refused", () => {
  test.use({ tenantOptions: { seed: "empty", switches: { delegatedPermissions: "refused" } } });

  test("is told in words; the application's own credential works all the same", async ({
    page,
    server,
    credential,
    signIn,
  }) => {
    if (credential === "application") {
      await signIn("admin", "/about");
      await expect(page.locator('[data-check="listeners"]')).toContainText("Works");
      return;
    }
    await page.goto(server.url);
    await page.getByRole("button", { name: /sign in/i }).click();
    const problem = page.getByRole("alert").filter({ hasText: "GRAPH_CREDENTIAL=application" });
    await expect(problem).toContainText("does not offer the permissions");
    await expect(problem).toContainText("npm run setup");
    await expect(problem).toContainText("AADSTS650053");
    await expect(page.getByText("cancelled")).toHaveCount(0);
  });
});
