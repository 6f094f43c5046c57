import type { CDPSession, Page } from "@playwright/test";
import type { Tenant } from "../../../emulator/client";
import { median } from "../median";
import { report } from "../report";
import { inSession, launch, newPage } from "../session";
import { clicks, load, observe, slow, unslow, type Milestones } from "../observe";
import { servePeer } from "./serve";

const ROUNDS = Number(process.env["ROUNDS"] ?? 5);

/** Territories large enough to press, and the codes that stand for them. */
const PRESSED: Readonly<Record<string, number>> = {
  ...{ Kenya: 254, Brazil: 55, India: 91, Algeria: 213, Mexico: 52, Argentina: 54 },
};

/** Natural Earth has 241 territories at this scale, some of which share a shape here. */
const MOST_SHAPES = 200;

const OURS: Milestones = {
  picture: { selector: "[data-world-picture], svg [data-code]", least: 1 },
  map: { selector: "svg [data-code][data-status]", least: MOST_SHAPES },
  table: { selector: "[role=row][data-code], tr[data-code]", least: 5 },
};
const THEIRS: Milestones = { map: { selector: ".rsm-geography", least: MOST_SHAPES } };

/**
 * The application page beside the plain page that a developer gets from the documentation of
 * react-simple-maps, one after the other in each round and with the same observers: the processor
 * slowed four-fold, 10 Mbit/s, 40 ms, nothing cached. Times in ms. Each has a browser of its own, since
 * tabs of one site share a process and what it keeps.
 */
export async function peer(tenant: Tenant): Promise<void> {
  const plain = await servePeer();
  const path = `/apps/${tenant.landmark("woodgroveGroceries")}`;
  await inSession(tenant, path, async ({ page, cdp }) => {
    const another = await launch();
    const beside = await newPage(another);
    const besideCdp = await beside.context().newCDPSession(beside);
    await observe(page, OURS);
    await observe(beside, THEIRS);
    const ours = selectorsOf((_, code) => `svg [data-code="${code}"]`);
    const theirs = selectorsOf((name) => `[data-name="${name}"]`);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({
        theirs: await visit(beside, besideCdp, plain.url, THEIRS, theirs),
        ours: await visit(page, cdp, new URL(path, page.url()).href, OURS, ours),
      });
    }
    await report("peer", [
      row(
        "plain page",
        rounds.map((each) => each.theirs),
      ),
      row(
        "Dialgate",
        rounds.map((each) => each.ours),
      ),
    ]);
    await another.close();
  });
  plain.close();
}

interface Visit {
  readonly seen: Readonly<Record<string, number>>;
  readonly inputs: readonly number[];
  readonly lcp: number;
  readonly cls: number;
}

async function visit(
  page: Page,
  cdp: CDPSession,
  url: string,
  milestones: Milestones,
  pressed: readonly string[],
): Promise<Visit> {
  await page.bringToFront();
  await slow(cdp);
  const seen = await load(page, cdp, url, milestones);
  const inputs = await clicks(page, pressed);
  const { lcp, cls } = await page.evaluate(() => window.observed);
  await unslow(cdp);
  return { seen, inputs, lcp, cls };
}

function selectorsOf(selector: (name: string, code: number) => string): string[] {
  return Object.entries(PRESSED).map(([name, code]) => selector(name, code));
}

function row(page: string, visits: readonly Visit[]) {
  const inputs = visits.flatMap((each) => each.inputs);
  return {
    page,
    "picture, median": median(visits.map(({ seen }) => seen["picture"] ?? seen["map"] ?? NaN)),
    "stands, median": median(visits.map(({ seen }) => Math.max(...Object.values(seen)))),
    "click to paint, median": median(inputs),
    "click to paint, best": Math.min(...inputs),
    "click to paint, worst": Math.max(...inputs),
    "LCP, median": median(visits.map(({ lcp }) => lcp)),
    CLS: Math.round(Math.max(...visits.map(({ cls }) => cls)) * 1000) / 1000,
  };
}
