import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TERRITORIES } from "@/lib/geo/territories";
import { type Hit, type SearchScope, numberIn, search } from "./search";
import { checkText, inApplicationText, inThisApplicationText } from "./words";

const app = (displayName: string, index: number) => ({
  appId: `${String(index).padStart(8, "0")}-abcd-4abc-8abc-abcdefabcdef`,
  displayName,
});

const NAMES = [
  "Woodgrove Groceries",
  "Contoso Retail",
  "Woodgrove Bank",
  "Woodgrove Bank Mobile",
  "Café Kenya Portal",
  "Check-in",
  "متجر كونتوسو الإلكتروني",
  "🍕 Fabrikam Pizza 🚚",
  "=cmd()",
  "",
];
const applications = NAMES.map(app);

const scope: SearchScope = {
  applications,
  current: null,
  pages: [
    { id: "/", label: "Applications", words: "" },
    { id: "/audit", label: "Findings", words: "Audit" },
    { id: "/regions", label: "Regions", words: "" },
    { id: "/check", label: "Check a number", words: "Tools" },
  ],
  actions: [
    { id: "block", label: "Block regions…", words: "" },
    { id: "refresh", label: "Refresh", words: "" },
  ],
};

function textOf(hit: Hit): string {
  switch (hit.kind) {
    case "in-application":
      return hit.isCurrent ? inThisApplicationText(hit.row) : inApplicationText(hit);
    case "number":
      return checkText(hit.number);
    case "application":
      return hit.application.displayName;
    case "region":
      return `${hit.row.name} +${hit.row.code}`;
    case "page":
      return hit.page.label;
    case "action":
      return hit.action.label;
  }
}

const find = (query: string, more: Partial<SearchScope> = {}) =>
  search(query, { ...scope, ...more }).flatMap(({ hits }) => hits.map(textOf));

describe("a region and an application in one search", () => {
  it.each([
    "kenya woodgrove",
    "woodgrove kenya",
    "Woodgrove +254",
    "254 woodgrove",
    "+254 groceries",
    "KE woodgrove",
    "ken woodgrove",
    "woodgrove kenya groceries",
    "groceries woodgrove kenya",
  ])("by %j leads to the row first", (query) => {
    expect(find(query)[0]).toBe("Kenya in Woodgrove Groceries");
  });

  it.each([
    ["south africa woodgrove", "South Africa in Woodgrove Groceries"],
    ["bank south africa mobile", "South Africa in Woodgrove Bank Mobile"],
    ["cote d'ivoire retail", "Côte d’Ivoire in Contoso Retail"],
    ["1 876 retail", "Jamaica in Contoso Retail"],
    ["jersey retail", "Jersey in Contoso Retail"],
    ["+44 retail", "United Kingdom in Contoso Retail"],
    ["cafe nigeria", "Nigeria in Café Kenya Portal"],
  ])("%j: %s", (query, expected) => {
    expect(find(query)[0]).toBe(expected);
  });

  it("offers the other applications that answer, and each once", () => {
    expect(find("kenya woodgrove").slice(0, 3)).toEqual([
      "Kenya in Woodgrove Groceries",
      "Kenya in Woodgrove Bank",
      "Kenya in Woodgrove Bank Mobile",
    ]);
  });

  it("is not read into the name of an application that begins just so", () => {
    expect(find("woodgrove g")[0]).toBe("Woodgrove Groceries");
    expect(find("cafe kenya")[0]).toBe("Café Kenya Portal");
    expect(find("woodgrove b")[0]).toBe("Woodgrove Bank");
  });

  it("by a later word of its name comes after an application that has all of the words", () => {
    expect(find("bank mobile").slice(0, 2)).toEqual([
      "Woodgrove Bank Mobile",
      "Global Mobile Satellite System in Woodgrove Bank",
    ]);
    expect(find("africa retail")).toContain("South Africa in Contoso Retail");
  });

  it("puts the name of an application apart that would turn the sentence about", () => {
    expect(find("kenya متجر")[0]).toBe("Kenya in \u2068متجر كونتوسو الإلكتروني\u2069");
  });
});

describe("on the page of an application", () => {
  const current = applications[1] ?? null;

  it("a region is offered there before it is offered in all", () => {
    expect(find("kenya", { current }).slice(0, 2)).toEqual([
      "Kenya in this application",
      "Kenya +254",
    ]);
  });

  it("another application that is named besides is meant instead", () => {
    expect(find("kenya groceries", { current })[0]).toBe("Kenya in Woodgrove Groceries");
  });
});

describe("a search", () => {
  it.each([
    ["kenya", "Kenya +254"],
    ["+254", "Kenya +254"],
    ["ke", "Kenya +254"],
    ["+44", "United Kingdom +44"],
    ["jersey", "Jersey +44"],
    ["+1", "United States +1"],
    ["reunion", "Réunion +262"],
    ["freephone", "International Freephone +800"],
    ["audit", "Findings"],
    ["number", "Check a number"],
    ["regions", "Regions"],
    ["block", "Block regions…"],
    ["refresh", "Refresh"],
    ["bank woodgrove", "Woodgrove Bank"],
    ["00000002-abcd", "Woodgrove Bank"],
    ["check-in", "Check-in"],
    ["🍕", "🍕 Fabrikam Pizza 🚚"],
    ["=cmd()", "=cmd()"],
    ["+254 712 345678", "Check +254 712 345678"],
  ])("for %j finds %j first", (query, expected) => {
    expect(find(query)[0]).toBe(expected);
  });

  it("finds a code once, however many territories share it", () => {
    expect(find("+44")).toEqual(["United Kingdom +44"]);
  });

  it("finds nothing where there is nothing, and for nothing", () => {
    expect(find("xyzzy")).toEqual([]);
    expect(find("  ")).toEqual([]);
    expect(find("")).toEqual([]);
  });

  it("says how many applications it found when it shows the best alone", () => {
    const many = Array.from({ length: 214 }, (_, index) => app(`Shop ${index}`, index));
    const [group] = search("shop", { ...scope, applications: many });
    expect(group?.hits).toHaveLength(5);
    expect(group?.total).toBe(214);
  });

  it("finds every territory in every application by the names of both, in both orders", () => {
    const pairs = fc.record({
      place: fc.constantFrom(...TERRITORIES),
      one: fc.constantFrom(...applications.slice(0, 4)),
      isFirst: fc.boolean(),
    });
    fc.assert(
      fc.property(pairs, ({ place, one, isFirst }) => {
        const words = isFirst
          ? `${place.name} ${one.displayName}`
          : `${one.displayName} ${place.name}`;
        // A code is shown once, under the name that answers best, which is its own or one it shares.
        const found = search(words, scope).flatMap(({ hits }) => hits);
        const isIt = (hit: Hit) =>
          hit.kind === "in-application" &&
          place.codes.includes(hit.row.code) &&
          hit.application.appId === one.appId;
        expect(found.some(isIt), words).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("takes anything that is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const { hits, total } of search(text, scope)) {
          expect(hits.length).toBeGreaterThan(0);
          expect(hits.length).toBeLessThanOrEqual(Math.min(total, 5));
        }
      }),
    );
  });
});

describe("a number", () => {
  it.each([
    "+254 712 345678",
    "00254712345678",
    "(0)712 345678",
    "+1-876-555-0100",
    " 0712345678 ",
  ])("%j is one", (typed) => {
    expect(numberIn(typed)).toBe(typed.trim());
  });

  it.each(["+254", "1 876", "254 712", "12345678-abcd", "kenya 254712345678", "++2547123456", ""])(
    "%j is none",
    (typed) => {
      expect(numberIn(typed)).toBeNull();
    },
  );
});

it("finds one among 10,000 applications, and says how many answer", () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    app(`Large application ${String(index).padStart(5, "0")}`, index),
  );
  const large = { ...scope, applications: many };
  expect(search("kenya 04711", large)[0]?.hits.map(textOf)).toEqual([
    "Kenya in Large application 04711",
  ]);
  expect(search("large application", large)[0]?.total).toBe(10_000);
});
