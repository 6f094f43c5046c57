import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import metadata from "libphonenumber-js/metadata.max.json";
import type { CodeInfo, CodeKind } from "../codes";
import { fold } from "../fold";
import { GLOBAL_NAMES, RESERVED, SHARED_BY } from "./sources/codes";
import { OPT_IN_LABELS } from "./sources/opt-in";

type Assignment = Pick<CodeInfo, "code" | "kind" | "parent" | "territories">;

/**
 * Area codes of +1 that belong to one place outside the United States and Canada. libphonenumber
 * has no such list, so it is asked about a number in every area code. Whether an area code's
 * exchange exists depends on the place: several are tried.
 */
function northAmerican(): Assignment[] {
  const exchanges = ["222", "300", "456", "567", "700"];
  const found: Assignment[] = [];
  for (let area = 200; area <= 999; area++) {
    const places = exchanges
      .map((exchange) => parsePhoneNumberFromString(`+1${area}${exchange}1234`)?.country)
      .filter((place) => place !== undefined && place !== "US" && place !== "CA");
    const place = places[0];
    if (place) found.push({ code: 1000 + area, kind: "nanp", parent: 1, territories: [place] });
  }
  return found;
}

/** Country codes with their places, the main one first. +1 keeps only those with no code of their own. */
function countries(refined: ReadonlySet<string>): Assignment[] {
  return Object.entries(metadata.country_calling_codes).map(([code, places]) => {
    const territories = places.filter((place) => !refined.has(place));
    return assignment("country", code, [...territories, ...(SHARED_BY[Number(code)] ?? [])]);
  });
}

function assignment(kind: CodeKind, code: string, territories: readonly string[]): Assignment {
  return { code: Number(code), kind, parent: null, territories };
}

function assignments(): Assignment[] {
  const nanp = northAmerican();
  const refined = new Set(nanp.flatMap((one) => one.territories));
  const reserved = Object.entries(RESERVED).map(([code, places]) =>
    assignment("reserved", code, places),
  );
  const global = Object.keys(metadata.nonGeographic).map((code) => assignment("global", code, []));
  return [...nanp, ...countries(refined), ...reserved, ...global].sort((a, b) => a.code - b.code);
}

/** `namesOf` gives every name of a territory: Microsoft's label is wrong where it is none of them. */
export function buildCodes(namesOf: (iso: string) => readonly string[]): CodeInfo[] {
  return assignments().map((one) => {
    const label = OPT_IN_LABELS[one.code] ?? null;
    const names = new Set(one.territories.flatMap(namesOf).map(fold));
    return {
      ...one,
      optInRequired: label !== null,
      misleadingLabel:
        label === null || label.split(", ").some((part) => names.has(fold(part))) ? null : label,
      globalName: GLOBAL_NAMES[one.code] ?? null,
    };
  });
}
