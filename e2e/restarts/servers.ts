import { bar } from "../support/saves";
import { RUN, type Save } from "./saves";
import { trial } from "./trial";

const HOW = {
  SIGTERM: "told to end (SIGTERM)",
  SIGKILL: "killed (SIGKILL)",
} as const;

/** The instance that is writing ends, and starts again at the same place. */
export function restarted(save: Save, instances: 1 | 2, signal: keyof typeof HOW): void {
  trial({
    what: `the instance that writes is ${HOW[signal]}, and started again`,
    ...{ instances, save },
    strike: async (world) => world.instances.restart(signal),
  });
}

/** Instance after instance is replaced for as long as the run lasts. */
export function rolledOut(): void {
  trial({
    what: "instances are replaced one after another: a new one starts, then the oldest ends",
    ...{ instances: 2, save: { ...RUN, slow: { ...RUN.slow, delayMs: 1_500 } } },
    strike: async ({ page, instances }) => {
      while ((await bar(page).getAttribute("data-run")) === "running") {
        await instances.replaceOldest();
      }
    },
  });
}
