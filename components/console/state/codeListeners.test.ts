import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createStagedStore } from "./store";
import { DEFAULT_SETTINGS } from "@/lib/domain/settings";
import { createCodeListeners } from "./codeListeners";
import { createViewStore } from "./view";

const staged = createStagedStore({ tenantId: "t", accountId: "a", userName: "u" }, "app");
const view = createViewStore(null);
const codes = createCodeListeners(staged, view);
const kenya = vi.fn();
const germany = vi.fn();
const ends: (() => void)[] = [];

beforeEach(() => {
  ends.push(
    codes.connect(),
    codes.subscribe(254, "map", kenya),
    codes.subscribe(49, null, germany),
  );
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  staged.getState().dispatch({ type: "discard" });
  vi.clearAllMocks();
});

function stage(code: number) {
  staged.getState().dispatch({
    type: "stage",
    channel: "sms",
    choices: { [code]: "exclude" },
    current: DEFAULT_SETTINGS,
  });
}

it("tells of a staged code those who show that code, and no others", () => {
  stage(254);
  expect(kenya).toHaveBeenCalledTimes(1);
  expect(germany).not.toHaveBeenCalled();
});

it("tells of what is discarded", () => {
  stage(254);
  staged.getState().dispatch({ type: "discard" });
  expect(kenya).toHaveBeenCalledTimes(2);
  expect(germany).not.toHaveBeenCalled();
});

it("tells of arming and ticking only the codes that are concerned", () => {
  view.setState({ armed: 49 });
  view.setState({ armed: null, message: "Left unchanged." });
  expect(germany).toHaveBeenCalledTimes(2);
  view.setState({ checked: new Set([254]) });
  view.setState({ checked: new Set([254, 1]) });
  expect(kenya).toHaveBeenCalledTimes(1);
});

it("tells everyone of a filter", () => {
  view.setState({ matching: new Set([254]) });
  expect(kenya).toHaveBeenCalledTimes(1);
  expect(germany).toHaveBeenCalledTimes(1);
});

it("tells nobody of a selection or a message", () => {
  view.setState({ selected: 254, message: "…" });
  expect(kenya).not.toHaveBeenCalled();
});

it("tells the view that a change is made in at once, and the other when that is painted", () => {
  const frames: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  vi.useFakeTimers();
  const inTable = vi.fn();
  ends.push(codes.subscribe(254, "table", inTable));
  codes.from("table", () => stage(254));
  expect(inTable).toHaveBeenCalledTimes(1);
  expect(kenya).not.toHaveBeenCalled();
  frames.forEach((frame) => frame());
  vi.runAllTimers();
  expect(kenya).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
