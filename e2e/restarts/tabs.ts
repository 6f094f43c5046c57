import { expect } from "@playwright/test";
import { bar } from "../support/saves";
import type { Save } from "./saves";
import { trial } from "./trial";

const FROZEN_MS = 30_000;
const OFFLINE_MS = 15_000;

/** As browsers do with a tab that nobody has looked at for long. */
export function frozen(save: Save): void {
  trial({
    ...{ what: `the browser freezes the tab for ${FROZEN_MS / 1000} s`, instances: 1, save },
    strike: async ({ page }) => {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send("Page.setWebLifecycleState", { state: "frozen" });
      await new Promise((resolve) => setTimeout(resolve, FROZEN_MS));
      await cdp.send("Page.setWebLifecycleState", { state: "active" });
    },
  });
}

export function offline(save: Save): void {
  trial({
    ...{ what: `the browser is offline for ${OFFLINE_MS / 1000} s`, instances: 1, save },
    strike: async ({ page }) => {
      await page.context().setOffline(true);
      await page.waitForTimeout(OFFLINE_MS);
      await page.context().setOffline(false);
    },
  });
}

export function reopened(save: Save): void {
  trial({
    ...{ what: "the page is closed and opened again", instances: 1, save },
    strike: async ({ page }) => {
      await page.reload();
      await expect(bar(page)).toHaveAttribute("data-run", "interrupted");
      return ["reload"];
    },
  });
}
