import { readFile } from "node:fs/promises";
import { isAccessible } from "./support/axe";
import { OPT_IN_CODES } from "./support/optInCodes";
import { overhang } from "./support/targets";
import { expect, test } from "./support/test";

test("the audit shows every listener and what is found in it, to a reader too", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn("reader", "/audit");
  await expect(page.getByText("13 of 13 phone listeners")).toBeVisible();
  const findings = page.getByRole("region", { name: /^Findings/ });
  await expect(findings.getByRole("heading", { level: 3 }).first()).toHaveText(
    "Error: Listeners of equal priority",
  );
  await expect(findings.getByText("“Retired loyalty programme” names")).toBeVisible();
  await expect(findings.getByText("31 of 43 applications")).toBeVisible();

  await page.getByRole("searchbox").fill("+880");
  await expect(page.getByText("1 of 13 phone listeners")).toBeVisible();
  const shared = page.getByRole("article", { name: "Contoso retail regions" });
  await expect(shared).toContainText("Contoso Retail, Contoso Retail Staging, Woodgrove Bank");
  await expect(shared).toContainText("Bangladesh +880");
  await expect(shared).toContainText("priority 700");

  await page.getByRole("searchbox").fill("");
  await page.getByLabel("Show").selectOption("Without applications");
  await expect(page.getByText("1 of 13 phone listeners")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(1);
  await page.getByLabel("Show").selectOption("With open findings");
  await page.getByRole("searchbox").fill("+880");
  await expect(page).toHaveURL(/show=findings/);

  await shared.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Contoso retail regions");
  const raw = page.getByRole("region", { name: "JSON of the listener" });
  await expect(raw).toContainText('"includeAdditionalRegions"');
  await expect(raw).toContainText(tenant.landmark("sharedListenerId"));
  await expect(page.getByText("Voice differs from SMS")).toBeVisible();
});

test("chips count findings by severity, filter them, and the address keeps what they leave over", async ({
  page,
  signIn,
}) => {
  await signIn("reader", "/audit");
  await expect(page.getByText("31 of 43 applications")).toBeVisible();
  const findings = page.getByRole("region", { name: /^Findings/ });
  const chip = (name: RegExp) => findings.getByRole("button", { name });
  await expect(chip(/^Errors/)).toHaveText("Errors1");
  await expect(chip(/^Warnings/)).toHaveText("Warnings4");
  await expect(chip(/^Notes/)).toHaveText("Notes13");
  await chip(/^Warnings/).click();
  await expect(findings.getByRole("heading", { level: 3 })).toHaveText([
    "Warning: Not a calling code",
    "Warning: Several listeners",
    "Warning: Application that no longer exists",
    "Warning: Listener without applications",
  ]);
  await expect(findings.getByRole("heading", { level: 2 })).toHaveText("Findings 18");
  await page.waitForURL(/severity=warning/);
  await page.reload();
  await expect(findings.getByRole("heading", { level: 3 })).toHaveCount(4);
  await expect(chip(/^Warnings/)).toHaveAttribute("aria-pressed", "true");
  await chip(/^Warnings/).click();
  await expect(findings.getByText("31 of 43 applications")).toBeVisible();
});

test("the audit as files, guarded against formulas", async ({ page, signIn }) => {
  await signIn("reader", "/audit");
  await expect(page.getByText("31 of 43 applications")).toBeVisible();
  const save = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name, exact: true }).click(),
    ]);
    return readFile(await file.path(), "utf8");
  };
  const json = JSON.parse(await save("JSON")) as { listeners: unknown[]; findings: unknown[] };
  expect([json.listeners.length, json.findings.length]).toEqual([13, 18]);
  const csv = await save("CSV");
  expect(csv.split("\r\n")).toHaveLength(15);
  expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
});

test("axe: the audit and the page of a listener; what is no listener says so", async ({
  page,
  server,
  tenant,
  watched,
  signIn,
}) => {
  watched.expect(/^console: .* 404 .*\/(api\/listeners|audit)\//);
  await signIn("admin", "/audit");
  await expect(page.getByText("31 of 43 applications")).toBeVisible();
  await isAccessible(page, "audit");
  await page.goto(`${server.url}/audit/${tenant.landmark("sharedListenerId")}`);
  await expect(page.getByRole("region", { name: "JSON of the listener" })).toBeVisible();
  await isAccessible(page, "a listener");
  await page.goto(`${server.url}/audit/00000000-0000-4000-8000-000000000000`);
  await expect(page.getByText("No phone listener has this id")).toBeVisible();
});

test.describe("printed", () => {
  test.use({ tenantOptions: { seed: "large" } });
  test("a full tenant's report is complete", async ({ page, signIn }) => {
    await signIn("reader", "/audit");
    await expect(page.getByText("243 of 243 phone listeners")).toBeVisible();
    await expect(page.getByText("200 of 10,000 applications")).toBeVisible();
    // A rule with hundreds of findings shows the first of them, until it is asked for all.
    const rule = page.locator("[data-rule=high-tier-opt-in]");
    const rows = rule.getByRole("listitem");
    await expect(rows).toHaveCount(5);
    await expect(rule.getByRole("button", { name: "Show all 241" })).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("banner")).toBeHidden();
    await expect(page.getByRole("img", { name: /^World map\. Share of 10,000 app/ })).toBeVisible();
    await expect(
      page.getByText(/^0 errors, 1 warning and 242 notes open, 0 acknowledged$/),
    ).toBeVisible();
    await expect(page.getByRole("heading", { name: /^Reachable calling codes/ })).toBeVisible();
    await expect(rows).toHaveCount(241);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    const pdf = await page.pdf({ format: "A4" });
    if (process.env["AUDIT_PDF"]) {
      const { writeFile } = await import("node:fs/promises");
      await writeFile(process.env["AUDIT_PDF"], pdf);
    }
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(40);
    await expect(page.getByText("Large application 09800")).toHaveCount(1);
  });
});

test("the fix of a hundred codes has a label that fits, and the page does not scroll sideways", async ({
  page,
  tenant,
  signIn,
}) => {
  const blocked = OPT_IN_CODES.map(([code]) => code);
  await tenant.asScript(
    "PATCH",
    `/beta/identity/authenticationEventListeners/${tenant.landmark("ownListenerId")}`,
    {
      "@odata.type": "#microsoft.graph.onPhoneMethodLoadStartListener",
      handler: {
        "@odata.type": "#microsoft.graph.onPhoneMethodLoadStartExternalUsersAuthHandler",
        smsOptions: { includeAdditionalRegions: [], excludeRegions: blocked },
        voiceOptions: { includeAdditionalRegions: [], excludeRegions: blocked },
      },
    },
  );
  await signIn("admin", "/audit");
  const fix = page.getByRole("button", {
    name: `Remove the exclusion of ${blocked.length} codes`,
  });
  const rule = page.locator("[data-rule=blocked-exclusion]");
  const count = `${blocked.length} codes`;
  await expect(rule).toContainText(`SMS: ${count}; voice: ${count}`);
  await expect(rule).not.toContainText("Kenya");
  await rule.getByRole("button", { name: `Show ${count}` }).click();
  const names = page.getByRole("dialog", { name: new RegExp(`^${count}: `) });
  await expect(names.getByRole("listitem")).toHaveCount(blocked.length);
  await expect(names).toContainText("Kenya +254");
  await page.keyboard.press("Escape");

  // In the listener's own list they are folded, but on paper.
  const kenya = page.getByRole("article").getByText(/Kenya \+254; /);
  await expect(kenya.first()).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(kenya.first()).toBeVisible();
  await page.emulateMedia({ media: "screen" });

  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(fix).toBeVisible();
    expect((await fix.boundingBox())?.width).toBeLessThan(width);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
  }
});
