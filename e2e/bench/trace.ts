import type { Browser, Page } from "@playwright/test";
import { z } from "zod";

/** What is read of a trace; `ts`, `dur` and `tdur` (of the processor) in microseconds. */
const traceFile = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.unknown(),
    }),
  ),
});
export type TraceEvent = z.infer<typeof traceFile>["traceEvents"][number];

/** What the browser did meanwhile, in the given categories of its own tracing. */
export async function traced(
  browser: Browser,
  page: Page,
  categories: string[],
  act: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories });
  await act();
  return traceFile.parse(JSON.parse(String(await browser.stopTracing()))).traceEvents;
}
