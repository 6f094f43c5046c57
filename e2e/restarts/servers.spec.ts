import { RUN, SPLIT, bar } from "./saves";
import { trial } from "./trial";

const SIGNALS = [
  { signal: "SIGTERM", what: "told to end (SIGTERM), and started again" },
  { signal: "SIGKILL", what: "killed (SIGKILL), and started again" },
] as const;

for (const save of [SPLIT, RUN])
  for (const instances of [1, 2] as const)
    for (const { signal, what } of SIGNALS)
      trial({
        ...{ what: `the instance that writes is ${what}`, instances, save },
        strike: async (world) => world.instances.restart(signal),
      });

trial({
  ...{ what: "an update is rolled out again and again: a new instance, then the oldest ends" },
  ...{ instances: 2, save: { ...RUN, slow: { ...RUN.slow, delayMs: 1_500 } } },
  strike: async ({ page, instances }) => {
    while ((await bar(page).getAttribute("data-run")) === "running") {
      await instances.replaceOldest();
    }
    return [];
  },
});
