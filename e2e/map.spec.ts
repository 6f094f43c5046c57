import type { Locator } from "@playwright/test";
import { details, place, row, table, worldMap } from "./support/regions";
import { noteShifts, shiftsOf } from "./support/shifts";
import { expect, test } from "./support/test";

const frame = ".map-frame";
const label = (name: string) => `.map-labels text:text-is("${name}")`;

async function widthOf(locator: Locator): Promise<number> {
  return (await locator.boundingBox())?.width ?? 0;
}

test("the map has two thirds of the width and more than half of the height", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  for (const [width, height] of [
    [1440, 900],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    const box = await page.locator(frame).boundingBox();
    expect(box?.width).toBeGreaterThan(width * 0.63);
    expect(box?.height).toBeGreaterThan(height / 2);
    expect((await table(page).boundingBox())?.x).toBeGreaterThan((box?.x ?? 0) + (box?.width ?? 0));
  }
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`nothing moves while the page comes at ${width} px`, async ({ page, openApplication }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(noteShifts);
    await openApplication("ownListener", "admin", "?code=254");
    await page.reload();
    await expect(table(page)).not.toHaveAttribute("aria-busy", "true");
    await expect(details(page, "Kenya +254")).toBeVisible();
    expect(await shiftsOf(page)).toEqual([]);
  });
}

test("it flies to what is sought or selected elsewhere, and names what has room", async ({
  page,
  openApplication,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openApplication("woodgroveGroceries");
  const kenya = place(page, "Kenya", 254);
  const whole = await widthOf(kenya);
  await expect(page.locator(".map-labels")).toHaveCount(0);

  await page.getByRole("searchbox").fill("+254");
  await expect.poll(() => widthOf(kenya)).toBeGreaterThan(whole * 2);
  await expect(page.locator(label("Kenya"))).toBeVisible();
  await page.getByRole("searchbox").fill("");

  // As near as it is, where the next is seen from there; elsewhere otherwise.
  await row(page, "Brazil", 55).getByRole("button", { name: "Brazil, +55: details" }).click();
  await expect(place(page, "Brazil", 55)).toBeInViewport();
  await expect(page.locator(label("Kenya"))).toHaveCount(0);

  await page.getByRole("button", { name: "Whole world" }).click();
  await expect.poll(() => widthOf(kenya)).toBeLessThan(whole * 1.1);
  // What is pressed on the map itself is in sight already.
  await kenya.click();
  await expect(details(page, "Kenya +254")).toBeVisible();
  expect(await widthOf(kenya)).toBeLessThan(whole * 1.1);
});

test("continents are short cuts, and Antarctica is below the rim", async ({
  page,
  openApplication,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openApplication("woodgroveGroceries");
  await page.getByRole("button", { name: "Europe" }).click();
  await expect(page.locator(label("Germany"))).toBeVisible();
  await expect(page.locator(label("Poland"))).toBeVisible();
  await expect(page.locator(label("Brazil"))).toHaveCount(0);
  await page.getByRole("button", { name: "Whole world" }).click();
  await worldMap(page).press("End");
  await expect(worldMap(page).locator(":focus")).toBeInViewport();
});

test("details are a card that comes with a selection, and goes with Escape or its button", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  const card = details(page, "Kenya +254");
  await expect(page.getByText(/^119 of 243/)).toBeVisible();
  await expect(card).toHaveCount(0);
  const name = row(page, "Kenya", 254).getByRole("button", { name: "Kenya, +254: details" });
  await name.click();
  await expect(card).toContainText("Microsoft’s list of 2026-04-17");
  await expect(page).toHaveURL(/code=254/);
  await card.getByRole("button", { name: "Opt in" }).focus();
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(name).toBeFocused();
  await expect(page).not.toHaveURL(/code=/);

  await name.press("Enter");
  await card.getByRole("button", { name: "Close the details" }).click();
  await expect(card).toHaveCount(0);
});

test("what is pending reads the same on the map, in the table, chips, tooltip and details", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  const pending = "Pending: blocked → opted in";
  const kenya = place(page, "Kenya", 254);
  await kenya.click();
  await expect(details(page, "Kenya +254")).toContainText(pending);
  await expect(row(page, "Kenya", 254)).toContainText(pending);
  await expect(kenya).toHaveAccessibleName(/pending: opt in$/);
  await expect(row(page, "Kenya", 254)).toHaveAccessibleName(/pending: opt in$/);
  await page.mouse.move(0, 0);
  await kenya.hover();
  await expect(page.locator(".map-tooltip")).toContainText(pending);
  await expect(page.getByRole("button", { name: "Opted in 1 Pending: +1" })).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Blocked until opt-in 113 Pending: −1" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Close the details" }).click();
  await expect(page.getByText(/^120 of 243/)).toBeVisible();
  await page.getByRole("button", { name: "Remove: Kenya, +254" }).click();
  await expect(page.getByText(pending)).toHaveCount(0);
  await expect(page.getByText(/^119 of 243/)).toBeVisible();
});

test("the row of a place that is pressed comes to the middle of the table", async ({
  page,
  openApplication,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openApplication("woodgroveGroceries");
  await expect(table(page)).not.toHaveAttribute("aria-busy", "true");
  await place(page, "Brazil", 55).click();
  const brazil = row(page, "Brazil", 55);
  await expect(brazil).toBeInViewport({ ratio: 1 });
  // Where it is once the rows around it have come into sight.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const pane = await page.locator(".region-scroll").boundingBox();
  const box = await brazil.boundingBox();
  const middleOf = (of: typeof box) => (of === null ? NaN : of.y + of.height / 2);
  expect(Math.abs(middleOf(box) - middleOf(pane))).toBeLessThan(8);
});

test("outlines are taken over before anything is read, so that map and table come together", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  await page.addInitScript(noteFetches);
  await page.reload();
  await worldMap(page).waitFor();
  const asked = await page.evaluate(() => window.fetched);
  expect(asked[0]).toContain("outlines.generated");
  expect(asked.filter((url) => url.includes("outlines.generated"))).toHaveLength(1);
});

declare global {
  interface Window {
    /** What scripts asked for, in order. */
    fetched: string[];
  }
}

function noteFetches(): void {
  window.fetched = [];
  const fetch = window.fetch.bind(window);
  window.fetch = (input, init) => {
    window.fetched.push(input instanceof Request ? input.url : String(input));
    return fetch(input, init);
  };
}
