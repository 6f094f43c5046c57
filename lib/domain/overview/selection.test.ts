import { expect, it } from "vitest";
import { tick } from "./selection";

const SHOWN = ["a", "b", "c", "d"].map((appId) => ({ appId }));

it("ticks one, and with shift all from the last one ticked, in either direction", () => {
  const one = tick(new Set(), SHOWN, { appId: "c", from: null, on: true });
  expect([...one]).toEqual(["c"]);
  const up = tick(one, SHOWN, { appId: "a", from: "c", on: true });
  expect([...up].sort()).toEqual(["a", "b", "c"]);
  const off = tick(up, SHOWN, { appId: "b", from: "a", on: false });
  expect([...off]).toEqual(["c"]);
});

it("takes one alone where the range begins with what is not shown any more", () => {
  expect([...tick(new Set(), SHOWN, { appId: "b", from: "gone", on: true })]).toEqual(["b"]);
  expect([...tick(new Set(), SHOWN, { appId: "gone", from: "a", on: true })]).toEqual([]);
});
