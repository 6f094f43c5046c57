import { test, expect, type Page } from "@playwright/test";
import { Tenant, type State } from "../../emulator/client";
import { Instances } from "./instances";
import { tell, type Row } from "./row";
import { writtenSince } from "../support/saves";
import { signIn, type Save } from "./saves";
import { bringToEnd, Telling } from "./telling";

/** What a trial is made of: a browser tab, a tenant, and who serves it. */
export interface World {
  readonly page: Page;
  readonly tenant: Tenant;
  readonly instances: Instances;
}

interface Trial {
  readonly what: string;
  readonly instances: 1 | 2;
  readonly save: Save;
  /** Before the click that saves. */
  readonly prepare?: (world: World) => Promise<void>;
  /** What happens in the middle of it; gives what a person had to do by then. */
  readonly strike: (world: World) => Promise<readonly string[] | void>;
}

/** One row: something happens in the middle of a save, and the save is brought to its end. */
export function trial({ what, instances: count, save, prepare, strike }: Trial): void {
  inWorld({ what, instances: count, save }, async (world) => {
    const { page, tenant, instances } = world;
    await signIn(page, tenant, instances.url + save.path(tenant));
    const before = await tenant.state();
    await tenant.fault(save.slow);
    await prepare?.(world);
    await save.start(page);
    await page.getByRole("button", { name: "Close and continue in the background" }).click();
    const telling = new Telling(page);
    await save.middle(page, instances);
    const since = Date.now();
    const done = (await strike(world)) ?? [];
    await tenant.clearFaults();
    const todo = [...done, ...(await bringToEnd(page))];
    const seconds = Math.round((Date.now() - since) / 1000);
    const said = await telling.stop();
    const after = await tenant.state();
    expect(save.wrong(tenant, before, after)).toEqual([]);
    return { said, todo, seconds, tenant: howItEnded(world, before, after) };
  });
}

type Ended = Pick<Row, "said" | "todo" | "seconds" | "tenant">;

/** A row of another course: with a tenant, who serves it and a tab that nobody signed in to yet. */
export function inWorld(
  { what, instances: count, save }: Pick<Trial, "what" | "instances" | "save">,
  run: (world: World) => Promise<Ended>,
): void {
  const served = count === 1 ? "one" : "two";
  test(`${what}, ${served}, ${save.name}`, async ({ page }) => {
    const tenant = await Tenant.create(save.tenant);
    const instances = await Instances.start(tenant.info, count);
    try {
      tell({ served, what, save: save.name, ...(await run({ page, tenant, instances })) });
    } finally {
      await instances.stop();
      await tenant.delete();
    }
  });
}

/** As wanted, since that was looked at; and what the logs hold of it. */
export function howItEnded({ instances }: World, before: State, after: State): string {
  const writes = writtenSince(before, after).length;
  const { unanswered } = instances.writes;
  const cut = unanswered === 0 ? "" : `; ${unanswered} in Dialgate's log without an outcome`;
  return `as wanted, ${writes} ${writes === 1 ? "write" : "writes"}${cut}`;
}
