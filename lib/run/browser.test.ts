import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { browserStore } from "./browser";

const OWNER = { tenantId: "t", accountId: "a", userName: "a@t.example" };

beforeEach(() => {
  const open = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  vi.stubGlobal("indexedDB", { open });
});
afterEach(() => void vi.unstubAllGlobals());

it.each(["load", "clear", "restores"] as const)(
  "%s fails where databases are forbidden",
  (name) => {
    const asked = browserStore(OWNER)[name]();
    return expect(asked).rejects.toThrow("insecure");
  },
);
