import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any way in these tests has. */
const MOST_STEPS = 60;

/** Presses Tab (or Shift+Tab) until the target has the focus, which is seen at every stop. */
export async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press(key);
    await showsFocus(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${MOST_STEPS} times ${key} do not lead to ${String(target)}`);
}

/** The focus is on something, and drawn: as an outline there or around it, or as the map's frame. */
export async function showsFocus(page: Page): Promise<void> {
  const lost = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return "the focus is lost to the body";
    if (focused.matches("svg [data-key]") && document.querySelector(".map-focused")) return "";
    for (let at: Element | null = focused; at !== null && at !== document.body;) {
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      if (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) return "";
      at = at.parentElement;
    }
    return `the focus is not drawn on ${focused.outerHTML.slice(0, 200)}`;
  });
  expect(lost).toBe("");
}

/** The focus is not lost to nowhere, though it may be on something that draws no ring. */
export async function keepsFocus(page: Page): Promise<void> {
  await expect(page.locator("body")).not.toBeFocused();
}

/** Walks over the map with the arrow keys, as one does: towards the target, until it has the focus. */
export async function walkTo(page: Page, target: Locator): Promise<void> {
  const goal = await middle(target);
  const walked: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const here = page.locator("svg [data-key]:focus");
    await showsFocus(page);
    walked.push((await here.getAttribute("aria-label")) ?? "");
    if (await target.evaluate((element) => element === document.activeElement)) return;
    const from = await middle(here);
    const [dx, dy] = [goal.x - from.x, goal.y - from.y];
    const sideways = Math.abs(dx) > Math.abs(dy);
    const before = walked.filter((name) => name === walked.at(-1)).length > 1;
    // Where the straight way leads back to where one was, the other axis leads on.
    const horizontal = sideways !== before;
    await page.keyboard.press(
      horizontal ? (dx > 0 ? "ArrowRight" : "ArrowLeft") : dy > 0 ? "ArrowDown" : "ArrowUp",
    );
  }
  throw new Error(`the arrow keys led over ${walked.join("; ")}`);
}

async function middle(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("it is not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
