import type { Page } from "@playwright/test";

/**
 * Controls that are harder to hit than WCAG 2.5.8 allows: under 24 by 24 CSS pixels. What has a label
 * around it is hit by the label. Left out, as there: links within a sentence, and what is only drawn
 * once it has the focus. The map's shapes are left out because the table does the same for each.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24 - 0.1; // text gives widths in fractions of a pixel
    const controls = document.querySelectorAll("button, a[href], input, select, summary");
    return [...controls].flatMap((control) => {
      const target = control.closest("label") ?? control;
      const { width, height } = target.getBoundingClientRect();
      const { display, clipPath } = getComputedStyle(control);
      const isHidden = !control.checkVisibility() || clipPath === "inset(50%)";
      const isInSentence = control.matches("p > a") && display === "inline";
      if (isHidden || isInSentence || (width >= LEAST && height >= LEAST)) return [];
      const name = control.getAttribute("aria-label") ?? target.textContent;
      return [`${name.trim()}: ${width.toFixed(1)} × ${height.toFixed(1)}`];
    });
  });
}

/** By how many pixels the document is wider than the window. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
