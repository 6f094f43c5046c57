import type { Page } from "@playwright/test";

declare global {
  interface Window {
    shifts: string[];
  }
}

/** What moves on a page without that somebody did anything: a script to start it with. */
export function noteShifts(): void {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // Not in the types of the browser that come with the compiler.
      const shift = entry as PerformanceEntry & {
        readonly value: number;
        readonly hadRecentInput: boolean;
        readonly sources: readonly {
          readonly node: Node | null;
          readonly previousRect: DOMRect;
          readonly currentRect: DOMRect;
        }[];
      };
      // Less than this is the rounding of a fraction of a pixel, which nobody sees.
      if (shift.hadRecentInput || shift.value < 0.00005) continue;
      const moved = shift.sources.map(({ node, previousRect: from, currentRect: to }) => {
        const name = node instanceof Element ? `${node.tagName}.${node.className}` : node?.nodeName;
        return `${name} from ${from.top} (${from.height}) to ${to.top} (${to.height})`;
      });
      window.shifts.push(`${shift.value.toFixed(4)}: ${moved.join(", ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** How far each shift went and what moved, since the page was loaded and until it is still. */
export async function shiftsOf(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState("networkidle");
  return page.evaluate(() => window.shifts);
}
