import { describe, expect, it } from "vitest";
import { shortcutOf } from "./shortcuts";

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, modifiers: Partial<typeof NONE> = {}, code = "") => ({
  ...NONE,
  ...modifiers,
  key,
  code,
});
const PC = { isMac: false, singleKeys: true };
const MAC = { isMac: true, singleKeys: true };

describe("the shortcuts", () => {
  it("open the search by Control and K, by Command and K on a Mac", () => {
    expect(shortcutOf(press("k", { ctrlKey: true }), PC)).toBe("search");
    expect(shortcutOf(press("K", { ctrlKey: true }), PC)).toBe("search");
    expect(shortcutOf(press("k", { metaKey: true }), MAC)).toBe("search");
    // On a Mac it deletes to the end of the line.
    expect(shortcutOf(press("k", { ctrlKey: true }), MAC)).toBeNull();
    expect(shortcutOf(press("k", { metaKey: true }), PC)).toBeNull();
    expect(shortcutOf(press("k", { ctrlKey: true, shiftKey: true }), PC)).toBeNull();
    expect(shortcutOf(press("k"), PC)).toBeNull();
  });

  it("know the key on a keyboard of other letters, and no other key by its place", () => {
    expect(shortcutOf(press("л", { ctrlKey: true }, "KeyK"), PC)).toBe("search");
    expect(shortcutOf(press("t", { ctrlKey: true }, "KeyK"), PC)).toBeNull();
  });

  it("by one key, with whatever it takes to write it", () => {
    expect(shortcutOf(press("/"), PC)).toBe("search");
    expect(shortcutOf(press("/", { shiftKey: true }), PC)).toBe("search");
    expect(shortcutOf(press("?", { shiftKey: true }), PC)).toBe("keys");
    expect(shortcutOf(press("/", { ctrlKey: true }), PC)).toBeNull();
    expect(shortcutOf(press("?", { altKey: true }), PC)).toBeNull();
  });

  it("are not one key where that is turned off or written; Control and K stays", () => {
    const off = { isMac: false, singleKeys: false };
    expect(shortcutOf(press("/"), off)).toBeNull();
    expect(shortcutOf(press("?", { shiftKey: true }), off)).toBeNull();
    expect(shortcutOf(press("k", { ctrlKey: true }), off)).toBe("search");
  });
});
