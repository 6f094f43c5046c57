import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import { launch, newPage } from "./session";
import { report } from "./report";

/**
 * The memory of the overview of a `large` tenant, in megabytes: after loading, after scrolling to the
 * end and after searching, the most there was meanwhile, and what is left when nothing unused is kept;
 * beside them an empty page's.
 */
export async function memory(browser: Browser, page: Page): Promise<void> {
  await page.getByRole("searchbox").waitFor();
  const loaded = await measured(browser, async () => {
    await page.reload();
    await page.getByText("10,000 of 10,000 applications").waitFor();
  });
  const scrolled = await measured(browser, async () => {
    await page.getByRole("row").nth(3).hover();
    const isEnd = () => {
      const pane = document.querySelector(".table-scroll");
      return pane === null || pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 1;
    };
    while (!(await page.evaluate(isEnd))) await page.mouse.wheel(0, 5_000).then(() => sleep(30));
  });
  const searched = await measured(browser, async () => {
    await page.getByRole("searchbox").pressSequentially("application 0999", { delay: 150 });
  });
  await page.requestGC();
  const inUse = await measured(browser, () => Promise.resolve());
  const other = await launch();
  const blank = await measured(other, async () => void (await newPage(other)));
  await other.close();
  const rows = { loaded, scrolled, searched, "in use": inUse, "about:blank": blank };
  await report(
    "memory",
    Object.entries(rows).map(([what, megabytes]) => ({ what, ...megabytes })),
  );
}

async function measured(browser: Browser, act: () => Promise<void>) {
  const seen: number[] = [];
  const acting = new AbortController();
  const watching = (async () => {
    while (!acting.signal.aborted) {
      seen.push(...(await privateMemory(browser)));
      await sleep(200);
    }
  })();
  try {
    await act();
    await sleep(2_000);
  } finally {
    acting.abort();
    await watching;
  }
  return { "MB at the end": seen.at(-1) ?? NaN, "MB at most": Math.max(...seen) };
}

/**
 * What the page's process shares with no other: scripts, document, styles, images and all else. Of the
 * processes that show pages it is the one that has worked most. Nothing while there is none, and
 * anywhere but on Linux.
 */
async function privateMemory(browser: Browser): Promise<number[]> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  await cdp.detach();
  const [page] = processInfo
    .filter(({ type }) => type === "renderer")
    .sort((a, b) => b.cpuTime - a.cpuTime);
  const sizes = await readFile(`/proc/${page?.id}/smaps_rollup`, "utf8").catch(() => "");
  const own = [...sizes.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)];
  const total = own.reduce((sum, [, size]) => sum + Number(size), 0);
  return own.length === 0 ? [] : [Math.round(total / 102.4) / 10];
}
