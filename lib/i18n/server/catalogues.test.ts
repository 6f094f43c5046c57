import fc from "fast-check";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { hashOf } from "../message";
import type { Spoken } from "../spoken";
import { catalogueFrom } from "./catalogues";

/** What a page speaks after it ran the script. */
function run(script: string): Omit<Spoken, "address"> | undefined {
  const page: { dialgateSpoken?: () => Spoken } = {};
  runInNewContext(script, Object.assign(page, { globalThis: page }));
  return page.dialgateSpoken?.();
}

it("a page speaks what the catalogue says, whatever that is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, name) => {
      const { script } = catalogueFrom("de", { Block: text }, { KE: name });
      expect(JSON.stringify(run(script))).toBe(
        JSON.stringify({
          locale: "de",
          messages: { [hashOf("Block")]: text },
          territories: { KE: name },
        }),
      );
    }),
  );
});

it("the address changes with the words, and only with them", () => {
  const address = (text: string) => catalogueFrom("de", { Block: text }, {}).address;
  expect(address("Sperren")).toMatch(/^\/messages\/de\.[0-9a-f]{12}\.js$/);
  expect(address("Sperren")).toBe(address("Sperren"));
  expect(address("Sperren")).not.toBe(address("Blockieren"));
});
