import { expect, type Page } from "@playwright/test";
import { bar } from "../support/saves";

const UPDATED = "Dialgate was updated";

/** Notes what the bar of the run says, state after state. */
export class Telling {
  readonly said: string[] = [];
  private ended = false;
  private readonly notes: Promise<void>;

  constructor(private readonly page: Page) {
    this.notes = this.listen();
  }

  async stop(): Promise<readonly string[]> {
    this.ended = true;
    await this.notes;
    await this.note();
    return this.said;
  }

  private async listen(): Promise<void> {
    while (!this.ended) {
      await this.note();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  private async note(): Promise<void> {
    const text = await bar(this.page)
      .locator("p")
      .nth(1)
      .textContent({ timeout: 250 })
      .catch(() => null);
    const updated = text?.includes(UPDATED) === true ? ` (${UPDATED})` : "";
    const title = text === null ? undefined : `${text.split(":")[0]}${updated}`;
    if (title !== undefined && this.said.at(-1) !== title) this.said.push(title);
  }
}

/** States in which nothing goes on by itself. */
const AT_REST =
  /^(paused|interrupted|complete|overlapped|unconfirmed|stopped|failed|lost|conflict|refused)$/;
const MOST_CLICKS = 3;
const PATIENCE_MS = 150_000;

/** Takes the button that leads on until everything is saved; gives the labels of those it took. */
export async function bringToEnd(page: Page): Promise<readonly string[]> {
  const taken: string[] = [];
  for (;;) {
    await expect(bar(page)).toHaveAttribute("data-run", AT_REST, { timeout: PATIENCE_MS });
    const state = await bar(page).getAttribute("data-run");
    if (state === "complete") return taken;
    expect(taken.length, `still ${state} after ${taken.join(", ")}`).toBeLessThan(MOST_CLICKS);
    const leading = bar(page).getByRole("button").first();
    taken.push((await leading.textContent()) ?? "");
    await leading.click();
    await expect(bar(page)).not.toHaveAttribute("data-run", state ?? "", { timeout: 20_000 });
  }
}
