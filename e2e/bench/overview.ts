import type { Browser, Page } from "@playwright/test";
import { traced, type TraceEvent } from "./trace";
import { quantile } from "./median";
import { report } from "./report";

/** Nothing finer: what the browser writes down of styles takes it longer than the styles do. */
const CATEGORIES = ["devtools.timeline", "toplevel"];
const TASK = "ThreadControllerImpl::RunTask";
const APPLICATIONS = "10,000 of 10,000 applications";

/**
 * The overview of a `large` tenant: how long until its first page of Graph can be used and until all
 * is read, and what blocks the main thread while somebody types, sorts, filters and scrolls.
 */
export async function overview(browser: Browser, page: Page) {
  const rows: Blocking[] = [];
  const measure = async (what: string, act: () => Promise<void>) =>
    void rows.push(await blocking(browser, page, what, act));

  const loading: Record<string, number> = {};
  await measure("load", async () => {
    const from = Date.now();
    await page.reload();
    await page.getByRole("row", { name: /Large application 00001/ }).waitFor();
    loading["usable after ms"] = Date.now() - from;
    await page.getByText(APPLICATIONS).waitFor();
    loading["complete after ms"] = Date.now() - from;
  });
  console.table([loading]);

  const search = page.getByRole("searchbox");
  await measure("type", async () => {
    await search.pressSequentially("application 0999", { delay: 150 });
  });
  await measure("clear", async () => {
    for (let count = 0; count < 16; count++) await search.press("Backspace", { delay: 60 });
  });
  for (const column of ["Client id", "Listener", "SMS regions", "Findings", "Priority", "Name"]) {
    await measure(`sort by ${column}, twice`, async () => {
      await page.getByRole("button", { name: column, exact: true }).click();
      await page.waitForTimeout(400);
      await page.getByRole("button", { name: column, exact: true }).click();
    });
  }
  await measure("scroll by wheel", async () => {
    await page
      .getByRole("row", { name: /Large application/ })
      .first()
      .hover();
    for (let step = 0; step < 60; step++) {
      await page.mouse.wheel(0, step % 10 === 9 ? 60_000 : 900);
      await page.waitForTimeout(30);
    }
  });
  await measure("scroll by Page Down", async () => {
    await page
      .getByRole("link", { name: /Large application/ })
      .first()
      .focus();
    for (let step = 0; step < 30; step++) await page.keyboard.press("PageDown", { delay: 30 });
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
  });
  await measure("filter by kind, twice", async () => {
    const chip = page.getByRole("button", { name: /^Shared listener/ });
    await chip.click();
    await page.waitForTimeout(400);
    await chip.click();
  });
  await measure("select all, and none", async () => {
    const all = page.getByRole("checkbox", { name: "Select all 10,000 that match" });
    await all.check();
    await page.waitForTimeout(400);
    await all.uncheck();
  });
  await report("overview", rows);
}

interface Blocking extends Record<string, string | number> {
  readonly what: string;
  /** Of the longest task: by the clock, and of the processor (on a busy machine it waits between). */
  readonly longestMs: number;
  readonly longestCpuMs: number;
  /** Of the tasks of a millisecond and more, 95 in a hundred took no longer, of the processor. */
  readonly p95CpuMs: number;
  /** How many tasks the browser calls long, by the clock and by the processor. */
  readonly over50: number;
  readonly over50Cpu: number;
  /** What the longest task was busy with: the longest events in it, in milliseconds. */
  readonly inside: string;
}

async function blocking(
  browser: Browser,
  page: Page,
  what: string,
  act: () => Promise<void>,
): Promise<Blocking> {
  await page.waitForTimeout(600);
  const events = await traced(browser, page, CATEGORIES, async () => {
    await act();
    await page.waitForTimeout(600);
  });
  const tasks = mainThreadTasks(events);
  const clock = tasks.map(({ dur = 0 }) => dur / 1000);
  const cpu = tasks.map(({ tdur = 0 }) => tdur / 1000);
  const long = (times: readonly number[]) => times.filter((ms) => ms > 50).length;
  return {
    what,
    longestMs: Math.round(Math.max(...clock)),
    longestCpuMs: Math.round(Math.max(...cpu)),
    p95CpuMs: Math.round(
      quantile(
        0.95,
        cpu.filter((ms) => ms >= 1),
      ),
    ),
    over50: long(clock),
    over50Cpu: long(cpu),
    inside: inside(events, tasks),
  };
}

function inside(events: readonly TraceEvent[], tasks: readonly TraceEvent[]): string {
  const [longest] = [...tasks].sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0));
  if (longest === undefined) return "";
  const end = longest.ts + (longest.dur ?? 0);
  return events
    .filter(
      ({ name, pid, tid, ts }) =>
        name !== TASK && pid === longest.pid && tid === longest.tid && ts >= longest.ts && ts < end,
    )
    .sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
    .slice(0, 4)
    .map(({ name, tdur }) => `${name} ${Math.round((tdur ?? 0) / 1000)}`)
    .join(", ");
}

/** The tasks of the page's main thread: of all renderers, the one that ran the most scripts. */
function mainThreadTasks(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const calls = new Map<string, number>();
  const key = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  for (const event of events) {
    if (event.name === "FunctionCall") calls.set(key(event), (calls.get(key(event)) ?? 0) + 1);
  }
  const busiest = [...calls].sort(([, a], [, b]) => b - a)[0]?.[0];
  return events.filter((event) => event.name === TASK && key(event) === busiest);
}
