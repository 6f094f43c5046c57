/** What became of one step: `hold` keeps its dependents back, `stop` lets nothing new start. */
export type StepEnd = "done" | "hold" | "stop";

interface Options {
  readonly atOnce: number;
  /** How many steps are started at most. */
  readonly most: number;
  /** Asked before each start. */
  readonly mayStart: () => boolean;
}

/**
 * Runs steps, a few at once and in their order, each only when those it waits for are done.
 * Resolves when nothing runs any more and nothing more may start.
 */
export async function inOrder(
  waitsFor: readonly ReadonlySet<number>[],
  step: (index: number) => Promise<StepEnd>,
  { atOnce, most, mayStart }: Options,
): Promise<void> {
  const missing = waitsFor.map(({ size }) => size);
  const dependents = waitsFor.map((): number[] => []);
  waitsFor.forEach((earlier, index) => {
    for (const each of earlier) dependents[each]?.push(index);
  });
  const ready = missing.flatMap((count, index) => (count === 0 ? [index] : []));
  let started = 0;
  let stopped = false;

  const start = async (index: number): Promise<void> => {
    started++;
    const end = await step(index);
    if (end === "stop") stopped = true;
    if (end !== "done") return;
    for (const each of dependents[index] ?? []) {
      const left = (missing[each] ?? 0) - 1;
      missing[each] = left;
      if (left === 0) ready.push(each);
    }
    ready.sort((a, b) => a - b);
  };
  const running = new Set<Promise<void>>();
  for (;;) {
    while (running.size < atOnce && !stopped && started < most && mayStart()) {
      const index = ready.shift();
      if (index === undefined) break;
      const promise = start(index).finally(() => running.delete(promise));
      running.add(promise);
    }
    if (running.size === 0) return;
    await Promise.race(running);
  }
}
