import { expect, it } from "vitest";
import { faultOf } from "./translation";

const TEXT = { isPlural: false };
const NUMBER = { isPlural: true };

it.each([
  ["de", "Block {0} for {1}", TEXT, "{1}: {0} sperren", null],
  ["de", "Block {0} for {1}", TEXT, "{0} sperren", "lacks {1}"],
  ["de", "Block {0}", TEXT, "{0} in {1} sperren", "has {1}, which the message has not"],
  ["de", "Block {0}", TEXT, "  ", "is empty"],
  ["de", "Block", TEXT, "Sperren|Blockieren", "has forms"],
  ["ja", "# region|# regions", NUMBER, "#地域", null],
  ["ja", "# region|# regions", NUMBER, "地域", "lacks # in its last form"],
  ["ja", "# region|# regions", NUMBER, "#|#", "has 2 forms, the language has other"],
  ["de", "# region of {0}|# regions of {1}", NUMBER, "# Region von {0}|# Regionen von {0}", null],
  ["de", "One of {0}|# of {1}", NUMBER, "Eine|#", "has 1 of 2 places in its last form"],
] as const)("%s: “%s”", (locale, message, kind, translation, fault) => {
  expect(faultOf(locale, message, kind, translation)).toBe(fault);
});
