import type { Browser, Page } from "@playwright/test";
import { z } from "zod";
import { median } from "./median";
import { traced, type TraceEvent } from "./trace";

/** 212, 590 and 262 are shared: the first press says whom it takes along, the second toggles. */
const CODES = [254, 234, 256, 255, 92, 880, 84, 62, 63, 20, 213, 212, 212, 233, 237, 251, 590, 590];

const keydown = z.object({ data: z.object({ type: z.literal("keydown") }) });

/**
 * Codes toggled by the keyboard, one after the other, each once the page has come to rest:
 * - `paintedMs`: from the key's event to the end of the frame that paints the answer, as traced;
 * - `shownMs`: from the key to the screen, as the browser's Event Timing says (in steps of 8 ms);
 * - `changed`: the codes whose elements changed.
 */
export async function toggles(browser: Browser, page: Page) {
  await page.evaluate(watchEvents);
  const rows = [];
  for (const code of CODES) {
    await page.evaluate(prepare, code);
    let shown = { shownMs: 0, changed: "" };
    const events = await traced(browser, page, ["devtools.timeline"], async () => {
      await page.keyboard.press("Enter");
      shown = await page.evaluate(outcome);
    });
    rows.push({ code, paintedMs: painted(events), ...shown });
  }
  console.table(rows);
  console.log(
    `painted: median ${median(rows.map((row) => row.paintedMs))} ms,`,
    `shown: median ${median(rows.map((row) => row.shownMs))} ms`,
  );
}

function painted(events: readonly TraceEvent[]): number {
  const key = events.find(
    ({ name, args }) => name === "EventDispatch" && keydown.safeParse(args).success,
  );
  const frame = events.find(
    ({ name, pid, tid, ts }) =>
      name === "Layerize" && pid === key?.pid && tid === key.tid && ts > key.ts,
  );
  if (!key || !frame) return NaN;
  return Math.round((frame.ts + (frame.dur ?? 0) - key.ts) / 100) / 10;
}

declare global {
  interface Window {
    bench: { shownMs: number; readonly changed: Set<string> };
  }
}

function watchEvents(): void {
  // The threshold is missing from the library's type of these options.
  const events: PerformanceObserverInit & { durationThreshold: number } = {
    type: "event",
    durationThreshold: 16,
  };
  window.bench = { shownMs: 0, changed: new Set() };
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (name === "keydown") window.bench.shownMs = duration;
    }
  }).observe(events);
  new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const code = element?.closest("[data-code]")?.getAttribute("data-code");
      if (code) window.bench.changed.add(code);
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}

/** Focuses the place and gives back control when nothing is left to do. */
async function prepare(code: number): Promise<void> {
  document.querySelector<SVGElement>(`svg [data-code="${code}"]`)?.focus({ preventScroll: true });
  await new Promise((resolve) => setTimeout(resolve, 400));
  await new Promise((resolve) => requestIdleCallback(resolve));
  window.bench.shownMs = 0;
  window.bench.changed.clear();
}

async function outcome(): Promise<{ shownMs: number; changed: string }> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { shownMs: window.bench.shownMs, changed: [...window.bench.changed].join(" ") };
}
