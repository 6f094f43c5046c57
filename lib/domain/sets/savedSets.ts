import * as z from "zod/mini";
import { parseJson } from "../json";
import { listOf } from "../schemas";
import { isKnownCode } from "@/lib/geo/codes";
import { compareText } from "@/lib/i18n/formats";
import { t } from "@/lib/i18n/t";
import { ascending } from "../settings";

const MOST_SETS = 200;
export const LONGEST_NAME = 80;
/** More than any honest file of this kind has. */
const MOST_CHARACTERS = 500_000;

/** A set of regions that an admin has named; kept in the browser, and exchanged as a file. */
export type SavedSet = z.infer<typeof savedSet>;
const savedSet = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_NAME)),
  codes: listOf(z.int().check(z.minimum(1), z.maximum(999_999)), 2_000),
});
const file = z.object({
  format: z.literal("dialgate-sets"),
  version: z.literal(1),
  sets: z.array(savedSet).check(z.maxLength(MOST_SETS)),
});

/** What a file or the browser's storage holds. */
export type ReadSets =
  | {
      readonly ok: true;
      readonly sets: readonly SavedSet[];
      /** Numbers that are not calling codes, which were left out. */
      readonly strays: readonly number[];
    }
  | { readonly ok: false; readonly problem: string };

/** The sets of a text that anybody may have written. */
export function parseSets(text: string): ReadSets {
  if (text.length > MOST_CHARACTERS) return refused(t`It is too large.`);
  const parsed = file.safeParse(parseJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refused(
      issue === undefined || issue.path.length === 0
        ? t`It is not a file of Dialgate’s region sets.`
        : t`It is not a file of Dialgate’s region sets (${issue.path.join(".")}).`,
    );
  }
  const strays = parsed.data.sets.flatMap(({ codes }) =>
    codes.filter((code) => !isKnownCode(code)),
  );
  const sets = parsed.data.sets.map(({ name, codes }) => ({
    name,
    codes: ascending(codes).filter(isKnownCode),
  }));
  return { ok: true, sets: withSets([], sets), strays: ascending(strays) };
}

export function setsFile(sets: readonly SavedSet[]): string {
  return `${JSON.stringify({ format: "dialgate-sets", version: 1, sets }, null, 2)}\n`;
}

/** With further sets, by name; one of the same name takes the place of the old. */
export function withSets(sets: readonly SavedSet[], further: readonly SavedSet[]): SavedSet[] {
  const byName = new Map([...sets, ...further].map((set) => [set.name, set]));
  return [...byName.values()].sort((a, b) => compareText(a.name, b.name)).slice(0, MOST_SETS);
}

function refused(problem: string): ReadSets {
  return { ok: false, problem };
}
