import { expect, it } from "vitest";
import type { Change } from "./change";
import { applicationsText, changeText, regionsText } from "./words";

const none = () => null;

it.each<[Change, number, string]>([
  [
    { kind: "choose", channels: ["sms"], codes: [234], choice: "exclude" },
    10_000,
    "Exclude +234 for 10,000 applications",
  ],
  [
    { kind: "choose", channels: ["sms", "voice"], codes: [234, 254, 254], choice: "opt-in" },
    1,
    "Opt in +234 and +254 (SMS and voice) for 1 application",
  ],
  [
    { kind: "choose", channels: ["voice"], codes: [1, 7, 20, 27], choice: "return-to-default" },
    2,
    "Return 4 regions (voice) to Microsoft default for 2 applications",
  ],
  [{ kind: "only", channels: ["sms"], codes: [] }, 2, "Allow only no region for 2 applications"],
  [{ kind: "reset" }, 1, "Reset 1 application to Microsoft default"],
  [{ kind: "copy", from: "app-a" }, 3, "Copy the settings of “app-a” to 3 applications"],
  [
    { kind: "channel", from: "sms", to: "voice" },
    3,
    "Copy SMS settings to voice for 3 applications",
  ],
])("%j for %i: %s", (change, count, text) => {
  expect(changeText(change, count, none)).toBe(text);
});

it("counts in English", () => {
  expect([applicationsText(1), applicationsText(1204), regionsText(0)]).toEqual([
    "1 application",
    "1,204 applications",
    "0 regions",
  ]);
});
