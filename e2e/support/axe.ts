import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What another colour scheme can change; the rest of the page is the same in both. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** axe finds nothing on the page as it is: light and dark, wide and narrow. No rule is left out. */
export async function isAccessible(
  page: Page,
  state: string,
  widths: readonly number[] = [1440, 390],
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      // Colours that fade from one scheme into the other would be measured halfway.
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await scrollToTop(page);
      const look = `${state}, ${colorScheme}, ${width} px`;
      const found =
        colorScheme === "light" ? await violations(page) : await violations(page, COLOUR_RULES);
      expect.soft(found, look).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: null });
}

/** A row that is scrolled halfway under the headings is measured as a target half as high. */
async function scrollToTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const pane of document.querySelectorAll(".region-scroll")) pane.scrollTop = 0;
  });
}

/**
 * All rules run; only what they are content with is not listed. Without frames to look into, axe's
 * legacy mode finds the same, and both together are ten times as fast on the table's 250 rows.
 */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const result = await (rules === undefined ? axe.withTags(TAGS) : axe.withRules(rules)).analyze();
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
