import { expect, type Page } from "@playwright/test";
import { chooseAccount } from "../support/test";
import { bar } from "../support/saves";
import { closeDialog, signIn, SPLIT, type Save } from "./saves";
import { bringToEnd, Telling } from "./telling";
import { howItEnded, inWorld, type World } from "./trial";

const WHAT = "a second tab of the browser saves the same in the same moment";

/** Both tabs press the button; one saves, and the other says so until it is through. */
export function savedTwice(save: Save): void {
  inWorld({ what: WHAT, instances: 1, save }, async (world) => {
    const { page, tenant, instances } = world;
    await signIn(page, tenant, instances.url + save.path(tenant));
    const before = await tenant.state();
    const second = await secondTab(world, save);
    await tenant.fault({ ...save.slow, ...(save === SPLIT ? { delayMs: 8_000 } : {}) });
    const [one, other] = [new Telling(page), new Telling(second)];
    await Promise.all([save.start(page), save.start(second)]);
    await Promise.all([page, second].map(closeDialog));
    await expect
      .poll(() => Promise.all([stateOf(page), stateOf(second)]), { timeout: 30_000 })
      .toEqual(expect.arrayContaining(["running", "elsewhere"]));
    await tenant.clearFaults();
    const isFirst = (await stateOf(page)) === "running";
    const [running, waiting] = isFirst ? [page, second] : [second, page];
    const todo = await bringToEnd(running);
    await expect(bar(waiting)).toBeHidden();
    const said = await Promise.all(
      (isFirst ? [one, other] : [other, one]).map((each) => each.stop()),
    );
    const after = await tenant.state();
    expect(save.wrong(tenant, before, after)).toEqual([]);
    const [ran = "", waited = ""] = said.map((each) => each.join(" → "));
    return {
      said: [`${ran}; the other tab: ${waited}`],
      todo,
      tenant: howItEnded(world, before, after),
    };
  });
}

function stateOf(page: Page): Promise<string | null> {
  return bar(page)
    .getAttribute("data-run", { timeout: 1_000 })
    .catch(() => null);
}

/** A tab of the same browser at the same page, signed in. */
async function secondTab({ page, tenant, instances }: World, save: Save): Promise<Page> {
  const second = await page.context().newPage();
  await second.goto(instances.url + save.path(tenant));
  const door = second.getByRole("button", { name: /sign in/i });
  const inside = second.getByRole("heading", { level: 1 });
  await expect(door.or(inside).first()).toBeVisible();
  if (await door.isVisible()) {
    await door.click();
    await chooseAccount(second, tenant, "admin").catch(() => undefined);
  }
  await expect(second.getByRole("button", { name: "Block regions…" })).toBeVisible();
  return second;
}
