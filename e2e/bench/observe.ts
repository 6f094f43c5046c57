import type { CDPSession, Page } from "@playwright/test";

/** A modest laptop on a modest line: the processor slowed four-fold, 10 Mbit/s, 40 ms. */
const NETWORK = {
  offline: false,
  latency: 40,
  downloadThroughput: (10 * 1024 * 1024) / 8,
  uploadThroughput: (10 * 1024 * 1024) / 8,
};
const SLOWDOWN = 4;

declare global {
  interface Window {
    observed: {
      /** In ms since the navigation began; of the frame after which it was there. */
      readonly seen: Record<string, number>;
      readonly inputs: number[];
      lcp: number;
      cls: number;
    };
  }
}

/** What stands, by name: each once its selector finds at least so many elements. */
export type Milestones = Readonly<
  Record<string, { readonly selector: string; readonly least: number }>
>;

export async function slow(cdp: CDPSession): Promise<void> {
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", NETWORK);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
}

/** A slowed browser takes a whole core from whatever is measured beside it, idle or not. */
export async function unslow(cdp: CDPSession): Promise<void> {
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
}

/** From now on every page of the tab notes when its milestones stood, and what inputs took. */
export async function observe(page: Page, milestones: Milestones): Promise<void> {
  // What runs this file names the functions inside of others by a helper, which a page has not.
  await page.addInitScript({ content: "globalThis.__name = (value) => value;" });
  await page.addInitScript(noteAll, milestones);
}

/** Loads the page with nothing in the cache, and gives when each milestone stood, in ms. */
export async function load(page: Page, cdp: CDPSession, url: string, milestones: Milestones) {
  await cdp.send("Network.clearBrowserCache");
  await page.goto(url);
  await page.waitForFunction(
    (names) => names.every((name) => name in window.observed.seen),
    Object.keys(milestones),
    { timeout: 120_000 },
  );
  return page.evaluate(() => window.observed.seen);
}

/** Presses in the middle of what each selector finds, and gives from click to paint, in ms. */
export async function clicks(page: Page, selectors: readonly string[]): Promise<number[]> {
  const taken: number[] = [];
  for (const selector of selectors) {
    await page.evaluate(atRest);
    const before = await page.evaluate(() => window.observed.inputs.length);
    await page.evaluate(prepareClick, selector);
    const at = await page.evaluate(pointIn, selector);
    if (at === null) throw new Error(`nothing to press at ${selector}`);
    await page.mouse.click(at.x, at.y);
    await page.evaluate(atRest);
    const inputs = await page.evaluate((from) => window.observed.inputs.slice(from), before);
    taken.push(Math.max(0, ...inputs));
  }
  return taken;
}

function noteAll(milestones: Milestones): void {
  const observed: Window["observed"] = { seen: {}, inputs: [], lcp: 0, cls: 0 };
  window.observed = observed;
  const look = () => {
    const missing = Object.entries(milestones).filter(([name]) => !(name in observed.seen));
    for (const [name, { selector, least }] of missing) {
      if (document.querySelectorAll(selector).length < least) continue;
      // This frame paints it: the next one begins after that.
      requestAnimationFrame(() => (observed.seen[name] ??= Math.round(performance.now())));
    }
    if (missing.length > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const note = (type: string, take: (entry: PerformanceEntry) => void) => {
    const options: PerformanceObserverInit & { durationThreshold: number } = {
      ...{ type, buffered: true, durationThreshold: 16 },
    };
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe(options);
  };
  note("event", ({ name, duration }) => {
    if (name === "click" || name === "pointerup") observed.inputs.push(duration);
  });
  note("largest-contentful-paint", ({ startTime }) => (observed.lcp = Math.round(startTime)));
  note("layout-shift", (entry) => {
    // What moves as an answer to a click is meant to.
    if ("hadRecentInput" in entry && entry.hadRecentInput === true) return;
    if ("value" in entry && typeof entry.value === "number") observed.cls += entry.value;
  });
}

function prepareClick(selector: string): void {
  document.querySelector(selector)?.scrollIntoView({ block: "nearest" });
}

/** A point of the shape's own, which need not be the middle of its box. */
function pointIn(selector: string): { x: number; y: number } | null {
  const shape = document.querySelector(selector);
  if (shape === null) return null;
  const { left, top, width, height } = shape.getBoundingClientRect();
  for (let step = 0; step < 400; step++) {
    const x = left + (width * ((step * 7) % 20)) / 20;
    const y = top + (height * (Math.floor(step / 20) + 0.5)) / 20;
    const hit = document.elementFromPoint(x, y);
    if (hit !== null && shape.contains(hit)) return { x, y };
  }
  return null;
}

async function atRest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 }));
}
