import { expect, type Page } from "@playwright/test";
import { chooseAccount } from "../support/test";
import { NEWER } from "./buildNewer";
import { bar, RUN, signIn, SPLIT, type Save } from "./saves";
import { bringToEnd, Telling } from "./telling";
import { howItEnded, inWorld, trial, type World } from "./trial";

const NEWER_BUILD = { environment: { NEXT_DIST_DIR: NEWER } };

trial({
  ...{ what: "an update: the instance ends, a newer version starts", instances: 1, save: RUN },
  strike: async ({ page, instances }) => {
    await instances.restart("SIGTERM", NEWER_BUILD);
    await expect(bar(page)).toContainText("Dialgate was updated", { timeout: 60_000 });
    await page.reload();
    await expect(bar(page)).toHaveAttribute("data-run", "interrupted");
    return ["reload"];
  },
});

inWorld(
  { what: "an update between staging and saving", instances: 1, save: SPLIT },
  async (world) => {
    const { page, tenant, instances } = world;
    await signIn(page, tenant, instances.url + SPLIT.path(tenant));
    const before = await tenant.state();
    await instances.restart("SIGTERM", NEWER_BUILD);
    const telling = new Telling(page);
    await SPLIT.start(page);
    await expect(page.getByRole("dialog")).toContainText("Dialgate was updated");
    expect((await tenant.state()).listeners).toEqual(before.listeners);
    await page.reload();
    await saveStaged(page);
    const todo = ["reload", "Review changes", ...(await bringToEnd(page))];
    const said = ["Dialgate was updated", ...(await telling.stop())];
    const after = await tenant.state();
    expect(SPLIT.wrong(tenant, before, after)).toEqual([]);
    return { said, todo, tenant: howItEnded(world, before, after) };
  },
);

async function saveStaged(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Review changes" }).click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await page
    .getByRole("button", { name: /^Close/ })
    .last()
    .click();
}

for (const save of [SPLIT, RUN])
  inWorld(
    { what: "a second tab saves the same in the same moment", instances: 1, save },
    async (world) => {
      const { page, tenant, instances } = world;
      await signIn(page, tenant, instances.url + save.path(tenant));
      const before = await tenant.state();
      const second = await secondTab(world, save);
      await tenant.fault(save.slow);
      const telling = [new Telling(page), new Telling(second)] as const;
      await Promise.all([save.start(page), save.start(second)]);
      for (const each of [page, second])
        await each
          .getByRole("button", { name: /^Close/ })
          .last()
          .click();
      await expect
        .poll(() => Promise.all([stateOf(page), stateOf(second)]), { timeout: 30_000 })
        .toEqual(expect.arrayContaining(["running", "elsewhere"]));
      await tenant.clearFaults();
      const runs = (await stateOf(page)) === "running";
      const [running, waiting] = runs ? [page, second] : [second, page];
      const todo = await bringToEnd(running);
      await expect(bar(waiting)).toBeHidden();
      const [first, other] = [await telling[0].stop(), await telling[1].stop()];
      const after = await tenant.state();
      expect(save.wrong(tenant, before, after)).toEqual([]);
      const tell = (each: readonly string[]) => each.join(" → ");
      return {
        said: [`${tell(runs ? first : other)}; the other tab: ${tell(runs ? other : first)}`],
        todo,
        tenant: howItEnded(world, before, after),
      };
    },
  );

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
