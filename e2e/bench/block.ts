import type { Page } from "@playwright/test";
import { report } from "./report";

/** Ten minutes: under Graph's real limits a run takes about one. */
const LONGEST_MS = 600_000;

/**
 * "Block Nigeria for all applications", with the limits of the real Graph: seconds until the plan is
 * shown, what the screen estimates, and what the run takes.
 */
export async function block(page: Page): Promise<void> {
  await page.getByText(/10,000 of 10,000 applications/).waitFor();
  await page.getByRole("button", { name: "Block regions…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("searchbox").fill("nigeria");
  const asked = Date.now();
  await dialog.getByRole("checkbox", { name: /^Nigeria/ }).click();
  const cost = dialog.getByText(/requests to Microsoft Graph/);
  await cost.waitFor();
  const planned = Date.now();
  const estimate = (await cost.innerText()).split(".")[0];
  await dialog.getByRole("checkbox", { name: /I understand: no codes will be sent there/ }).click();
  const begun = Date.now();
  await dialog.getByRole("button", { name: "Block now" }).click();
  await page.getByText("Saved, and read back from Graph").first().waitFor({ timeout: LONGEST_MS });
  const seconds = (ms: number) => Math.round(ms / 100) / 10;
  await report("block", [
    {
      "shown after s": seconds(planned - asked),
      estimate: estimate ?? "",
      "took s": seconds(Date.now() - begun),
    },
  ]);
}
