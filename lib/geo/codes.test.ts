import { describe, expect, it } from "vitest";
import { CODES, codeInfo, isKnownCode } from "./codes";

const places = (code: number) => codeInfo(code)?.territories.join(" ");

describe("the calling codes", () => {
  it("are 243, ascending, each once", () => {
    const codes = CODES.map(({ code }) => code);
    expect(codes).toHaveLength(243);
    expect(codes).toEqual([...new Set(codes)].toSorted((a, b) => a - b));
  });

  it("are of four kinds", () => {
    const count = (kind: string) => CODES.filter((info) => info.kind === kind).length;
    expect(["country", "nanp", "global", "reserved"].map(count)).toEqual([206, 27, 9, 1]);
  });

  it.each([
    [1, "US CA"],
    [7, "RU KZ"],
    [39, "IT VA"],
    [44, "GB GG IM JE"],
    [47, "NO SJ"],
    [61, "AU CC CX"],
    [64, "NZ PN"],
    [212, "MA EH"],
    [235, "TD"],
    [262, "RE YT"],
    [290, "SH TA"],
    [358, "FI AX"],
    [377, "MC"],
    [379, "VA"],
    [500, "FK GS"],
    [590, "GP BL MF"],
    [599, "CW BQ"],
    [672, "NF AQ"],
    [690, "TK"],
    [1684, "AS"],
  ])("+%i is %s", (code, territories) => {
    expect(places(code)).toBe(territories);
  });

  it("share nothing else", () => {
    const shared = CODES.filter(({ territories }) => territories.length > 1).map(
      ({ code }) => code,
    );
    expect(shared).toEqual([1, 7, 39, 44, 47, 61, 64, 212, 262, 290, 358, 500, 590, 599, 672]);
  });

  it("refine +1 with four digits, and only there", () => {
    for (const { code, kind, parent } of CODES) {
      expect(parent).toBe(kind === "nanp" ? 1 : null);
      expect(kind === "nanp").toBe(code >= 1200 && code <= 1999);
    }
  });

  it("without a place say what they are for", () => {
    const placeless = CODES.filter(({ territories }) => territories.length === 0);
    expect(placeless.map(({ code }) => code)).toEqual([
      800, 808, 870, 878, 881, 882, 883, 888, 979,
    ]);
    for (const info of CODES) expect(info.globalName !== null).toBe(info.kind === "global");
  });

  it("do not include the mistakes of Microsoft's older examples", () => {
    expect([1001, 99, 777, 0, -1, 1.5, NaN].some(isKnownCode)).toBe(false);
    expect(codeInfo(1001)).toBeUndefined();
  });
});

describe("Microsoft's opt-in list", () => {
  const optIn = CODES.filter((info) => info.optInRequired);

  it("has 114 codes", () => {
    expect(optIn).toHaveLength(114);
  });

  it("leaves 129 others, of which 10 are not stated at all", () => {
    const others = CODES.filter((info) => !info.optInRequired);
    expect(others).toHaveLength(129);
    const unstated = others.filter(({ kind }) => kind === "global" || kind === "reserved");
    expect(unstated).toHaveLength(10);
  });

  it("lists one of Jamaica's two codes, and Chad under another name", () => {
    expect(codeInfo(1876)?.optInRequired).toBe(true);
    expect(codeInfo(1658)?.optInRequired).toBe(false);
    expect(codeInfo(236)?.optInRequired).toBe(false);
  });

  it("labels four codes wrongly", () => {
    const wrong = CODES.filter(({ misleadingLabel }) => misleadingLabel !== null);
    expect(wrong.map(({ code, misleadingLabel }) => [code, misleadingLabel])).toEqual([
      [235, "Central African Republic"],
      [377, "San Marino"],
      [672, "Timor-Leste"],
      [690, "Tonga"],
    ]);
  });
});
