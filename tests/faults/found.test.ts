import { expect, test } from "vitest";
import { CREDENTIALS, FAULTS } from "./faults.fixture";
import { KINDS } from "./kinds.fixture";
import { tryOut, type Trial } from "./trial.fixture";

/** What was found wrong once, each as the trial that showed it. */
const FOUND: readonly (readonly [string, Wish])[] = [
  [
    "a create that is slower than Dialgate waits is not made twice",
    ["create", "slow 45 s, carried out"],
  ],
  ["nor one that is cut after it took effect, while reads lag", ["create", "cut after", 20]],
  [
    "a success that is untrue does not cost a merge its settings",
    ["merge", "untrue 200", 0, "always"],
  ],
  ["nor a split its listener", ["split", "untrue 204", 0, "always", "last"]],
  ["not found is no removal", ["delete", "404 untrue", 0, "always"]],
  ["nor is it in a split", ["split", "404 untrue", 0, "always", "last"]],
  ["an update that is slow is not written twice", ["update", "slow 35 s, carried out", 5]],
  ["nor one that was cut after its effect, while reads lag", ["update", "cut after", 5]],
  ["an application that was added is not told refused", ["merge", "cut after", 5]],
];

type Wish = readonly [
  kind: string,
  fault: string,
  lag?: Trial["lag"],
  times?: Trial["times"],
  position?: Trial["position"],
];

test.each(FOUND)("%s", async (_name, wish) => {
  for (const credential of CREDENTIALS) {
    const { wrong } = await tryOut({ ...trialOf(wish), credential });
    expect(wrong).toEqual([]);
  }
});

test.each(["500", "503", "cut before", "504"])(
  "a create that always fails (%s) ends after 90 seconds and a part, with Graph's own error",
  async (fault) => {
    const { end, took, error } = await tryOut(trialOf(["create", fault, 0, "always"]));
    expect(end).not.toBe("complete");
    expect(took).toBeLessThan(150);
    expect(error?.code).not.toBe("throttled");
  },
);

function trialOf([kind, fault, lag = 0, times = 1, position = "first"]: Wish): Trial {
  const named = <T extends { readonly name: string }>(all: readonly T[], name: string): T => {
    const found = all.find((each) => each.name === name);
    if (found === undefined) throw new Error(`nothing is called ${name}`);
    return found;
  };
  return {
    ...{ kind: named(KINDS, kind), fault: named(FAULTS, fault), lag, times, position },
    credential: "application",
  };
}
