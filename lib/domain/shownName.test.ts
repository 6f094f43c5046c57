import { expect, it } from "vitest";
import { listenerName, listenerWithId } from "./explain";
import { operationText } from "./review/operationText";
import { isolated, legible } from "./shownName";

const SPOOF = "Fabrikam \u202Egnp.exe";
const WRITTEN = "Fabrikam [U+202E]gnp.exe";
const ARABIC = "متجر كونتوسو";

it("writes out what would turn a name about, and leaves every other name as it is", () => {
  expect(legible(SPOOF)).toBe(WRITTEN);
  expect(legible("a\u2066b\u2069c\u202Ad")).toBe("a[U+2066]b[U+2069]c[U+202A]d");
  for (const name of ["", "=cmd()", "Ärzte & Söhne", ARABIC, "日本"]) {
    expect(legible(name)).toBe(name);
  }
});

it("keeps a name from right to left from turning the sentence around it", () => {
  expect(isolated(ARABIC)).toBe(`\u2068${ARABIC}\u2069`);
  expect(isolated("a\u200Fb")).toBe("\u2068a\u200Fb\u2069");
  expect(isolated("Contoso")).toBe("Contoso");
  // What is written out cannot end the isolate before its time.
  expect(isolated(`${ARABIC}\u2069\u202E`)).toBe(`\u2068${ARABIC}[U+2069][U+202E]\u2069`);
});

it("is how listeners and applications are named in sentences", () => {
  expect(listenerName({ displayName: SPOOF, id: "l" })).toBe(`“${WRITTEN}”`);
  expect(listenerWithId({ displayName: ARABIC, id: "l" })).toBe(`“\u2068${ARABIC}\u2069” (l)`);
  const names = { application: () => SPOOF, listener: () => SPOOF };
  expect(operationText({ kind: "add-application", listenerId: "l", appId: "a" }, names)).toBe(
    `Add ${WRITTEN} to the listener “${WRITTEN}”`,
  );
});
