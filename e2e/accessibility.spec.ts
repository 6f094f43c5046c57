import { isAccessible } from "./support/axe";
import { place } from "./support/regions";
import { NO_ROLE } from "./support/refusals";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

/** Everything that Graph holds of listeners. */
const LISTENERS = "authenticationEventListeners";

test("axe: signed out, sign-in failed", async ({ page, server }) => {
  await page.goto(server.url);
  await expect(page.getByRole("button", { name: /sign in/i })).toBeVisible();
  await isAccessible(page, "signed out");

  await page.getByRole("button", { name: /sign in/i }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Sign-in was cancelled")).toBeVisible();
  await isAccessible(page, "sign-in cancelled");
});

test("axe: a page that does not exist has the header, and ways on from it", async ({
  page,
  server,
  watched,
  signIn,
}) => {
  await signIn("admin");
  await expect(page.getByRole("heading", { name: "Applications", level: 1 })).toBeVisible();
  watched.expect(/^console: .* 404 .*\/nowhere/);
  expect((await page.goto(`${server.url}/nowhere`))?.status()).toBe(404);
  for (const path of ["/nowhere", "/apps/nowhere"]) {
    await page.goto(server.url + path);
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Regions" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Block regions…" })).toBeVisible();
  }
  await isAccessible(page, "not found");
  await page.getByRole("link", { name: "Go to Applications" }).click();
  await expect(page.getByRole("heading", { name: "Applications", level: 1 })).toBeVisible();
});

test("axe: the list, the page while it is read, and the page that cannot be read", async ({
  page,
  server,
  tenant,
  watched,
  signIn,
}) => {
  await tenant.fault({ path: "applications", delayMs: 600_000, times: "always" });
  await signIn("admin");
  await expect(page.getByRole("heading", { name: "Applications", exact: true })).toBeVisible();
  await isAccessible(page, "list being read");
  await tenant.clearFaults();
  await page.reload();
  await expect(page.getByRole("link", { name: /Woodgrove Groceries/ })).toBeVisible();
  await isAccessible(page, "list");

  const address = `${server.url}/apps/${tenant.landmark("woodgroveGroceries")}`;
  await tenant.fault({ path: LISTENERS, delayMs: 600_000, times: "always" });
  await page.goto(address);
  await expect(page.getByText("Reading the tenant")).toBeAttached();
  await isAccessible(page, "page being read");

  watched.expect(/^console: .* 422 .*\/api\/listeners/);
  await tenant.clearFaults();
  await tenant.fault({ path: LISTENERS, status: 400, times: "always" });
  // Not the reading that hangs, which others would share.
  await page.reload();
  await expect(page.getByText("Microsoft Graph refused to show this")).toBeVisible();
  await isAccessible(page, "error");
});

test("axe: the application page as set", async ({ page, openApplication }) => {
  await openApplication("sharedA");
  await isAccessible(page, "as set");
});

test("axe: the application page with staged changes and ticked rows", async ({
  page,
  openApplication,
}) => {
  await openApplication("sharedA");
  await place(page, "Kenya", 254).click();
  await place(page, "Kazakhstan", 7).click();
  await expect(page.getByText(/Russia and Kazakhstan change together/).first()).toBeVisible();
  await page.getByRole("checkbox", { name: "Select Algeria, +213" }).check();
  await isAccessible(page, "staged, a shared code asked for, a row ticked");
});

test("axe: the application page, voice", async ({ page, openApplication }) => {
  await openApplication("sharedA");
  await page.getByRole("radio", { name: "Voice" }).check();
  await expect(page.getByText("External ID sends no voice messages today")).toBeVisible();
  await page.getByText("Shared with 2 others").click();
  await isAccessible(page, "voice");
});

test("axe: the review, its Graph requests, the conflict and the result", async ({
  page,
  tenant,
  openApplication,
}) => {
  // A short table: what stands behind the dialog was looked at above.
  await openApplication("sharedA", "admin", "?q=algeria");
  await place(page, "Algeria", 213).click();
  await page.getByRole("button", { name: "Review changes" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await isAccessible(page, "review");
  await dialog.getByText(/^Graph requests/).click();
  await isAccessible(page, "Graph requests");

  const listener = `/beta/identity/${LISTENERS}/${tenant.landmark("sharedListenerId")}`;
  await tenant.asScript("PATCH", listener, {
    "@odata.type": "#microsoft.graph.onPhoneMethodLoadStartListener",
    priority: 701,
  });
  const accept = dialog.getByRole("checkbox");
  if (await accept.isVisible()) await accept.check();
  await saveButton(page).click();
  await expect(dialog.getByText("The tenant changed since you looked")).toBeVisible();
  await isAccessible(page, "conflict");

  await page.getByRole("button", { name: "Review again" }).click();
  if (await accept.isVisible()) await accept.check();
  await saveButton(page).click();
  await expect(dialog.getByText("Saved, and read back from Graph")).toBeVisible();
  await isAccessible(page, "result");
});

test("axe: listeners in conflict, read-only", async ({ page, openApplication }) => {
  await openApplication("conflict", "reader", "?code=254");
  await isAccessible(page, "conflict, read-only");
});

test("axe: no role", async ({ page, watched, credential, signIn }) => {
  watched.expect(/^console: .* 403 .*\/api\//);
  await signIn("user");
  await expect(page.getByText(NO_ROLE[credential].title)).toBeVisible();
  await isAccessible(page, "no role");
});

test("statuses stay apart in forced colours", async ({ page, openApplication }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openApplication("ownListener");
  const fill = (name: string, code: number) =>
    place(page, name, code)
      .locator("path")
      .first()
      .evaluate((shape) => getComputedStyle(shape).fill);
  const fills = [
    await fill("Kenya", 254), // opted in
    await fill("Mexico", 52), // excluded
    await fill("Algeria", 213), // blocked
    await fill("Germany", 49), // enabled by default
  ];
  expect(new Set(fills).size).toBe(4);
  await place(page, "Algeria", 213).click();
  await expect(page.getByRole("button", { name: "Review changes" })).toBeEnabled();
});

test("with reduced motion nothing moves: neither the map as it is zoomed nor a toggle", async ({
  page,
  openApplication,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openApplication("woodgroveGroceries");
  await page.evaluate(() => {
    const fail = ({ type }: Event) => {
      throw new Error(`something moves: ${type}`); // which `watched` sees
    };
    for (const start of ["transitionrun", "animationstart"]) {
      document.addEventListener(start, fail, true);
    }
  });
  const kenya = place(page, "Kenya", 254);
  const before = (await kenya.boundingBox())?.width ?? 0;
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(async () => (await kenya.boundingBox())?.width).toBeGreaterThan(before);
  await kenya.click();
  await expect(kenya).toHaveAttribute("data-status", "opted-in");
  await page.getByRole("button", { name: "Review changes" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
});
