import { OPT_IN_CODES, UNDECIDED_CODES } from "./support/optInCodes";
import { details, fact, place, row, statusesIn, table, worldMap } from "./support/regions";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

const CODES = 243;
/** Global services have no place on the map. */
const PLACELESS = UNDECIDED_CODES.filter((code) => code !== 379);

test("without a listener every one of the 243 codes has Microsoft's default, in table and on the map", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  const inTable = await statusesIn(table(page));
  const onMap = await statusesIn(worldMap(page));

  const blocked = new Set(OPT_IN_CODES.map(([code]) => code));
  const expected = (code: number) => {
    if (blocked.has(code)) return "blocked";
    return UNDECIDED_CODES.includes(code) ? "unknown" : "default";
  };
  expect(blocked.size).toBe(114);
  expect([...blocked, ...UNDECIDED_CODES].filter((code) => !inTable.has(code))).toEqual([]);
  expect(inTable.size).toBe(CODES);
  expect([...inTable.keys()].filter((code) => !onMap.has(code)).sort()).toEqual(PLACELESS);
  const wrong = [inTable, onMap].flatMap((view) =>
    [...view].filter(([code, shown]) => [...shown].join() !== expected(code)),
  );
  expect(wrong).toEqual([]);

  const legend = page.getByRole("list", { name: "Status" });
  await expect(legend.getByRole("button", { name: "Blocked until opt-in 114" })).toBeVisible();
  await expect(legend.getByRole("button", { name: "Enabled by default 119" })).toBeVisible();
  await expect(legend.getByRole("button", { name: "Unknown 10" })).toBeVisible();
  await expect(page.getByText("None: Microsoft’s default applies")).toBeVisible();
  await expect(fact(page, "Baseline")).toHaveText("Microsoft’s list of 2026-04-17");

  // Where Microsoft prints the wrong territory, the code decides, and the label is shown.
  const mislabelled = [
    ["Chad", 235, "Central African Republic"],
    ["Monaco", 377, "San Marino"],
    ["Norfolk Island", 672, "Timor-Leste"],
    ["Tokelau", 690, "Tonga"],
  ] as const;
  for (const [name, code, label] of mislabelled) {
    await expect(place(page, name, code)).toHaveAttribute("data-status", "blocked");
    await expect(row(page, name, code)).toContainText(`Microsoft’s list says “${label}”`);
  }
  await row(page, "Chad", 235).getByRole("button", { name: "Chad, +235: details" }).click();
  await expect(details(page, "Chad +235")).toContainText(
    "Microsoft’s list shows “Central African Republic” beside +235. The code counts",
  );
});

test("the codes of Jamaica can differ", async ({ page, openApplication }) => {
  await openApplication("woodgroveGroceries", "admin", "?q=jamaica");
  const shows = async (statuses: Record<number, string>) => {
    for (const [code, status] of Object.entries(statuses)) {
      for (const view of [row, place]) {
        const jamaica = view(page, "Jamaica", Number(code));
        await expect(jamaica).toHaveAttribute("data-status", status);
      }
    }
  };
  await shows({ 1876: "blocked", 1658: "default" });
  await page.getByRole("button", { name: "Opt in: Jamaica, +1876" }).click();
  await page.getByRole("button", { name: "Exclude: Jamaica, +1658" }).click();
  await shows({ 1876: "opted-in", 1658: "excluded" });
});

test("the listener in effect decides, and the baseline in force is named", async ({
  page,
  tenant,
  openApplication,
}) => {
  await openApplication("ownListener");
  await expect(fact(page, "Listener")).toHaveText("“Fabrikam Fitness regions”");
  const shown = async () => {
    const [inTable, onMap] = [await statusesIn(table(page)), await statusesIn(worldMap(page))];
    return [254, 234, 52, 86, 49, 255].map(
      (code) => `${code} ${[...(inTable.get(code) ?? []), ...(onMap.get(code) ?? [])].join()}`,
    );
  };
  const asSet = [
    "254 opted-in,opted-in",
    "234 opted-in,opted-in",
    "52 excluded,excluded",
    "86 excluded,excluded",
    "49 default,default",
    "255 blocked,blocked",
  ];
  expect(await shown()).toEqual(asSet);
  await expect(fact(page, "Baseline")).toHaveText("Microsoft’s list of 2026-04-17");

  await tenant.switches({ defaultRegions: "filled" });
  await page.getByRole("button", { name: "Refresh" }).click();
  await expect(fact(page, "Baseline")).toHaveText("Graph’s defaultRegions");
  expect(await shown()).toEqual(asSet);
  // Graph's own list says yes or no of every code: nothing is unknown any more.
  await expect(page.getByRole("button", { name: "Unknown 0" })).toBeVisible();
});

test("the listener of the higher priority decides", async ({ page, openApplication }) => {
  await openApplication("layered", "admin", "?code=33");
  await expect(fact(page, "Listener")).toHaveText("“Cycles override”");
  await expect(details(page, "France +33")).toContainText(
    "“Cycles base” applies too, at a lower priority, and has no effect.",
  );
  await expect(row(page, "France", 33)).toHaveAttribute("data-status", "excluded");
  await expect(row(page, "Tunisia", 216)).toHaveAttribute("data-status", "opted-in");
  await expect(row(page, "Algeria", 213)).toHaveAttribute("data-status", "blocked");
});

test("listeners of equal priority: nothing is predicted and nothing can be staged", async ({
  page,
  openApplication,
}) => {
  await openApplication("conflict");
  const notice = page.getByText(/have the same priority, 500/);
  await expect(notice).toContainText("“Airways regions (marketing)”");
  await expect(notice).toContainText("“Airways regions (security)”");

  for (const view of [table(page), worldMap(page)]) {
    const shown = [...(await statusesIn(view)).values()].flatMap((statuses) => [...statuses]);
    expect(shown.length).toBeGreaterThan(200);
    expect(new Set(shown)).toEqual(new Set(["unknown"]));
  }
  await place(page, "Kenya", 254).click();
  await expect(details(page, "Kenya +254")).toBeVisible();
  await expect(place(page, "Kenya", 254)).toHaveAttribute("data-status", "unknown");
  await expect(page.getByRole("button", { name: /^(opt in|exclude|review)\b/i })).toHaveCount(0);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
});

test("numbers that are not calling codes are shown, and kept by a save", async ({
  page,
  tenant,
  openApplication,
}) => {
  await openApplication("wrongCodes");
  for (const code of [99, 777, 1001]) {
    const wrong = row(page, "Not a calling code", code);
    await expect(wrong).toHaveAttribute("data-status", "excluded");
    await expect(wrong).toContainText("In the lists, no known effect");
    await expect(wrong.getByRole("button")).toHaveCount(0);
  }

  await place(page, "Kenya", 254).click();
  await page.getByRole("button", { name: "Review changes" }).click();
  await saveButton(page).click();
  await expect(page.getByText("Saved, and read back from Graph")).toBeVisible();
  const { listeners } = await tenant.state();
  const saved = listeners.find(({ id }) => id === tenant.landmark("wrongCodesListenerId"));
  expect(saved?.handler.smsOptions).toMatchObject({
    includeAdditionalRegions: [254],
    excludeRegions: [99, 777, 1001],
  });
});
