import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv } from "./csv";
import { parseCsv } from "./readCsvDocument";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 1000);

describe("toCsv", () => {
  test.each([
    "=1+1",
    "+44",
    "-5",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "'=1",
    "''+1",
    "\0=1",
    "\n=1",
    "＝1+1",
    "＋44",
    "－5",
    "＠SUM(A1)",
  ])("keeps a spreadsheet from calculating %j", (text) => {
    const cell = toCsv([[text]])
      .slice(1)
      .replace(/^"/, "");
    expect(cell.startsWith("'")).toBe(true);
    expect(parseCsv(toCsv([["a", text]])).rows[0]?.cells[1]).toBe(text);
  });

  test("leaves numbers, and texts that are no formula", () => {
    expect(toCsv([[-5, "a-b", "'quoted'", "x=1"]])).toBe("\uFEFF-5,a-b,'quoted',x=1\r\n");
  });

  test("quotes what would break a row", () => {
    expect(toCsv([['say "hi"', "a,b", "a\nb", " a"]])).toBe(
      '\uFEFF"say ""hi""","a,b","a\nb"," a"\r\n',
    );
  });
});

describe("parseCsv", () => {
  test("gives the line on which each row begins", () => {
    const { rows } = parseCsv('a,b\r\n"two\r\nlines",1\r\n\r\nlast,2');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test.each([";", "\t"])("takes a file of a spreadsheet that separates by %j", (delimiter) => {
    const file = `id${delimiter}name\n1${delimiter}"x, y"\n`;
    expect(parseCsv(file).rows[1]?.cells).toEqual(["1", "x, y"]);
  });

  test("says on which line a quotation does not end", () => {
    const { rows, problems } = parseCsv('a,b\n1,2\n3,"4\n5,6\n');
    expect(rows).toHaveLength(2);
    expect(problems).toEqual([
      { line: 3, reason: "A cell begins with a quotation mark and does not end with one." },
    ]);
  });

  test("reads back every text that toCsv wrote", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom(
          "'",
          "=",
          "+",
          "-",
          "@",
          "\t",
          "\r",
          "\n",
          '"',
          ",",
          ";",
          " ",
          "a",
          "\uFEFF",
          "\0",
          "＝",
        ),
      }),
    );
    // The first row has a column name, and rows of white space alone are left out.
    const row = fc.tuple(fc.constant("row"), text, text);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (written) => {
        const { rows, problems } = parseCsv(toCsv([["id", "one", "two"], ...written]));
        expect(problems).toEqual([]);
        expect(rows.slice(1).map(({ cells }) => cells)).toEqual(written);
      }),
      { numRuns: RUNS },
    );
  });

  test("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => void parseCsv(text)),
      { numRuns: RUNS },
    );
  });
});
