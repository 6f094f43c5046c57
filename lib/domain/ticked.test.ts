import { expect, it } from "vitest";
import { withTicked } from "./ticked";

const SHOWN = ["a", "b", "c", "d"];

it("ticks all that is shown on top of what is chosen, and takes only those away", () => {
  const all = withTicked(new Set(["z"]), SHOWN, true);
  expect([...all].sort()).toEqual(["a", "b", "c", "d", "z"]);
  expect([...withTicked(all, SHOWN, false)]).toEqual(["z"]);
});
