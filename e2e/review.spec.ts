import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import type { RawListener, State, Tenant } from "../emulator/client";
import { isAccessible } from "./support/axe";
import { showsFocus, tabTo } from "./support/keyboard";
import { overhang, smallTargets } from "./support/targets";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

const PHONE = "#microsoft.graph.onPhoneMethodLoadStartListener";
const LISTENERS = "/beta/identity/authenticationEventListeners";
const READ_BACK = "Saved, and read back from Graph";

test.use({
  tenantOptions: { seed: "large", seedOptions: { applications: 600, listeners: 40 } },
});

/** Opens the bulk editor for the applications that a search leaves over. */
async function editRegions(page: Page, search = ""): Promise<void> {
  if (search !== "") await page.getByRole("searchbox").fill(search);
  await page
    .getByRole("checkbox", { name: /^Select (all [\d,]+ that match|the one that matches)$/ })
    .check();
  await page.getByRole("button", { name: "Edit regions…" }).click();
}

/** What the admin asks for, as far as the review; excluding is what is offered first. */
async function reviewChange(page: Page, region: string, act = "Exclude"): Promise<Locator> {
  const editor = page.getByRole("dialog", { name: /^Change / });
  await editor.getByRole("radio", { name: new RegExp(`^${act}`) }).check();
  const search = editor.getByRole("combobox", { name: /^Add regions/ });
  await search.fill(region);
  await search.press("Enter");
  await editor.getByRole("button", { name: "Review changes" }).click();
  const review = page.getByRole("dialog", { name: new RegExp(`^${act}.* for `) });
  await expect(review.getByText("What is written")).toBeVisible();
  return review;
}

async function start(review: Locator): Promise<void> {
  await review.getByRole("checkbox", { name: /^I have read what this changes/ }).check();
  await saveButton(review).click();
}

function phones({ listeners }: State): readonly RawListener[] {
  return listeners.filter((each) => each["@odata.type"] === PHONE);
}

/** The applications that some listener excludes from a code. */
function excluded(state: State, code: number): Set<string> {
  return new Set(
    phones(state)
      .filter(({ handler }) => handler.smsOptions.excludeRegions.includes(code))
      .flatMap((each) => each.conditions.applications.includeApplications)
      .map(({ appId }) => appId),
  );
}

/** Another admin gives a listener another priority. */
async function changePriority(tenant: Tenant, { id, priority = 500 }: RawListener): Promise<void> {
  await tenant.asScript("PATCH", `${LISTENERS}/${id}`, {
    "@odata.type": PHONE,
    priority: priority - 1,
  });
}

test("by keyboard: groups, applications and listeners are named, the run is true for all, and Undo gives back what was there", async ({
  page,
  tenant,
  signIn,
}) => {
  const before = await tenant.state();
  await signIn();
  await editRegions(page);
  const review = await reviewChange(page, "+234");
  await expect(page.getByRole("dialog")).toHaveAccessibleName("Exclude +234 for 600 applications");
  await expect(review.getByText("What changes for 600 applications")).toBeVisible();
  await expect(review.locator("[data-total]")).toHaveText("−1 region closed");
  for (const when of ["now", "after the change"]) {
    const name = `World map, ${when}: the share of 600 applications that reaches each region`;
    await expect(review.getByRole("img", { name })).toBeVisible();
  }
  await expect(review.getByText("242 regions stay as they are")).toBeVisible();
  await expect(review.getByText(/^No longer reachable \(1\)$/)).toBeVisible();
  await expect(review.getByText(/No effect on delivery \(1\)$/)).toBeVisible();
  await expect(review.getByText("1 listener created")).toBeVisible();
  await expect(review.getByText("39 listeners changed")).toBeVisible();
  await expect(review.getByText(/^\d+ requests to Microsoft Graph, reads included/)).toBeVisible();

  // Named on demand, and only what is in sight is drawn.
  const group = review.locator("summary", { hasText: /^\d+ applications$/ }).first();
  await tabTo(page, group);
  await page.keyboard.press("Enter");
  const listed = review.getByRole("region", { name: /^\d+ applications$/ }).getByRole("listitem");
  await expect(listed.first()).toContainText("Large application");
  expect(await listed.count()).toBeLessThan(40);
  const find = review.getByRole("searchbox", { name: "Find by name or client id" });
  await tabTo(page, find);
  await page.keyboard.type("application 00598");
  await expect(review.getByRole("list", { name: /applications$/ })).toHaveText(
    /Large application 00598/,
  );

  // The button names the act, and what it waits for is said beside it and leads there.
  await expect(saveButton(review)).toHaveText("Close Nigeria in 600 applications");
  await expect(saveButton(review)).toBeDisabled();
  await expect(saveButton(review)).toHaveAccessibleDescription("1 confirmation needed");
  await tabTo(page, review.getByRole("button", { name: "1 confirmation needed" }));
  await page.keyboard.press("Enter");
  const tick = review.getByRole("checkbox", { name: /600 applications/ });
  await expect(tick).toBeFocused();
  await expect(tick).toBeInViewport();
  await page.keyboard.press("Space");
  await expect(saveButton(review)).toHaveAccessibleDescription("");
  await tabTo(page, saveButton(review));
  await page.keyboard.press("Enter");
  const run = page.getByRole("dialog", { name: "Exclude +234 for 600 applications" });
  await expect(run.getByText(READ_BACK)).toBeVisible();
  await expect(run.getByText("All 40 writes were done.")).toBeVisible();
  const after = await tenant.state();
  expect(excluded(after, 234).size).toBe(600);
  expect(phones(after)).toHaveLength(phones(before).length + 1);

  await tabTo(page, run.getByRole("button", { name: "Undo" }));
  await page.keyboard.press("Enter");
  const undo = page.getByRole("dialog", { name: /^Undo: / });
  await expect(undo.getByText("1 listener deleted")).toBeVisible();
  await tabTo(page, undo.getByRole("checkbox", { name: /^I understand: this opens/ }));
  await page.keyboard.press("Space");
  await tabTo(page, undo.getByRole("checkbox", { name: /^I have read/ }));
  await page.keyboard.press("Space");
  await expect(saveButton(undo)).toHaveText("Undo changes");
  await tabTo(page, saveButton(undo));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByText(READ_BACK)).toBeVisible();
  expect((await tenant.state()).listeners).toEqual(before.listeners);
  await page.keyboard.press("Escape");
  await showsFocus(page);
});

test("axe, and a narrow screen: the review with its lists open, and the result", async ({
  page,
  signIn,
}) => {
  await signIn();
  await editRegions(page);
  const review = await reviewChange(page, "Haiti", "Opt in");
  await expect(review.getByText(/^I understand: this opens/)).toBeVisible();
  await expect(saveButton(review)).toHaveText("Open Haiti in 600 applications");
  await expect(review.getByRole("button", { name: "2 confirmations needed" })).toBeVisible();
  await review
    .locator("summary", { hasText: /^\d+ applications$/ })
    .first()
    .click();
  await review.getByText("600 applications touched").click();
  await review.getByText("39 listeners changed").click();
  await review.getByText("All 40 writes, in order").click();
  await review.getByText("Graph requests (40)").click();
  await isAccessible(page, "review");
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  expect(await smallTargets(page)).toEqual([]);

  await review.getByRole("checkbox", { name: /^I understand: this opens/ }).check();
  await start(review);
  await expect(page.getByRole("dialog").getByText(READ_BACK)).toBeVisible();
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  expect(await smallTargets(page)).toEqual([]);
  await isAccessible(page, "result");
});

test("a run is paused and resumed; what fails is named first, and tried again", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn();
  await editRegions(page);
  const review = await reviewChange(page, "+27");
  // So slow that one call of the server is not enough: a pause comes between two, with most still to
  // come, as a list of few stays in the order of the plan.
  await tenant.fault({ method: "PATCH", delayMs: 6_000, times: "always" });
  await start(review);
  const run = page.getByRole("dialog");
  await run.getByRole("button", { name: "Pause" }).click();
  await expect(run.getByRole("button", { name: "Pausing…" })).toBeFocused();
  await expect(run.getByText("Completed writes are kept.")).toBeVisible({ timeout: 40_000 });
  await expect(run.getByText(/^Paused: \d+ of \d+ writes done, \d+ to come$/)).toBeVisible();
  await isAccessible(page, "paused");
  await tenant.clearFaults();
  await tenant.fault({ method: "PATCH", status: 403 });
  await run.getByRole("button", { name: "Resume" }).click();
  await expect(run.getByText("Not everything was saved")).toBeVisible();
  await expect(run.locator("[data-outcome]").first()).toHaveAttribute("data-outcome", "failed");
  await run.getByRole("button", { name: "Retry what failed" }).click();
  await expect(run.getByText(READ_BACK)).toBeVisible();
  expect(excluded(await tenant.state(), 27).size).toBe(600);
});

test("nothing is written over what somebody else changed; the same wish is reviewed again", async ({
  page,
  tenant,
  signIn,
}) => {
  const [first] = phones(await tenant.state());
  if (first === undefined) throw new Error("there is no listener");
  await signIn();
  await editRegions(page);
  const review = await reviewChange(page, "+234");
  await changePriority(tenant, first);
  await start(review);
  const run = page.getByRole("dialog");
  await expect(run.getByText("The tenant changed since you looked")).toBeVisible();
  await expect(run.getByRole("region", { name: "What changed in the meantime" })).toContainText(
    "priority (500 to 499)",
  );
  expect(excluded(await tenant.state(), 234).size).toBe(0);
  await run.getByRole("button", { name: "Review again" }).click();
  await expect(run.getByText("What is written")).toBeVisible();
  await start(run);
  await expect(run.getByText(READ_BACK)).toBeVisible();
  expect(excluded(await tenant.state(), 234).size).toBe(600);
});

test("a plan file is applied later, and refused once the tenant has moved on", async ({
  page,
  server,
  tenant,
  signIn,
}) => {
  await signIn();
  await editRegions(page, "0000");
  const review = await reviewChange(page, "+234");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    review.getByRole("button", { name: "Save as plan file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^dialgate-plan-.*\.json$/);
  const path = await download.path();
  const heading = (await readFile(path, "utf8")).match(/"heading":"([^"]*)"/)?.[1] ?? "";
  await page.keyboard.press("Escape");

  const open = async () => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a plan file" }).click();
    await (await chooser).setFiles(path);
  };
  await page.goto(`${server.url}/transfer`);
  await open();
  await expect(page.getByRole("dialog")).toHaveAccessibleName(heading);
  await expect(page.getByRole("dialog").getByText("From a plan file")).toBeVisible();
  await expect(page.getByRole("dialog").getByText("What is written")).toBeVisible();
  await page.keyboard.press("Escape");

  const [first] = phones(await tenant.state());
  if (first === undefined) throw new Error("there is no listener");
  await changePriority(tenant, first);
  await open();
  const refused = page.getByRole("alert").filter({ hasText: "The plan was not opened" });
  await expect(refused).toContainText("The tenant has changed since this plan was made");
  await expect(refused).toContainText(first.displayName ?? first.id);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test.describe("with every listener taken", () => {
  test.use({ tenantOptions: { seed: "large", seedOptions: { applications: 700 } } });

  test("what no grouping can make room for is refused in words, before anything is written", async ({
    page,
    tenant,
    signIn,
  }) => {
    const state = await tenant.state();
    await tenant.putState({ listeners: allDifferent(state.listeners) });
    const shared = phones(state).find(
      (each) => each.conditions.applications.includeApplications.length > 1,
    );
    const [app] = shared?.conditions.applications.includeApplications ?? [];
    if (app === undefined) throw new Error("no listener is shared");
    await signIn();
    await editRegions(page, app.appId);
    const editor = page.getByRole("dialog", { name: /^Change / });
    await editor.getByRole("radio", { name: /^Opt in/ }).check();
    await editor.getByRole("combobox", { name: /^Add regions/ }).fill("+98");
    await page.keyboard.press("Enter");
    await editor.getByRole("button", { name: "Review changes" }).click();
    const review = page.getByRole("dialog", { name: /^Opt in/ });
    await expect(review.getByRole("alert")).toContainText("Nothing will be written.");
    await expect(review.getByRole("alert")).toContainText("the limit is 249");
    await expect(saveButton(review)).toBeDisabled();
    await expect(review.getByText("This change is not possible", { exact: true })).toBeVisible();
    await isAccessible(page, "refused");
    const writes = (await tenant.requests()).filter(({ method }) => method !== "GET");
    expect(writes.filter(({ path }) => path.includes("authenticationEventListeners"))).toEqual([]);
  });
});

/** No two phone listeners alike: each excludes another choice of ten regions. */
function allDifferent(listeners: readonly RawListener[]): RawListener[] {
  const codes = [33, 34, 39, 44, 45, 46, 47, 48, 49, 61];
  return listeners.map((listener, index) => {
    if (listener["@odata.type"] !== PHONE) return listener;
    const excludeRegions = codes.filter((_, bit) => ((index + 1) >> bit) % 2 === 1);
    const { handler } = listener;
    const smsOptions = { ...handler.smsOptions, includeAdditionalRegions: [], excludeRegions };
    return { ...listener, handler: { ...handler, smsOptions } };
  });
}
