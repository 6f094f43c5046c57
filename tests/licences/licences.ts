import { z } from "zod";

/** Those that ask for their text to be kept, and no more. */
const ALLOWED = new Set([
  ...["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0"],
  ...["CC-BY-4.0", "ISC", "MIT", "MIT-0", "Python-2.0", "Unicode-3.0", "Unlicense", "Zlib"],
]);

const licence = z.union([
  z.object({ license: z.object({ id: z.string() }) }).transform(({ license }) => license.id),
  z.object({ license: z.object({ name: z.string() }) }).transform(({ license }) => license.name),
  z.object({ expression: z.string() }).transform(({ expression }) => expression),
]);

const component = z.object({
  name: z.string(),
  version: z.string(),
  licenses: z.array(licence).default([]),
});

/** A bill of materials by CycloneDX, as far as it is needed here. */
export const bill = z.object({ components: z.array(component).nonempty() });

export type Component = z.infer<typeof component>;

/** Whether every licence of a package is on the list, or one of those that it lets one choose from. */
export function isAllowed({ licenses }: Pick<Component, "licenses">): boolean {
  return licenses.length > 0 && licenses.every(isExpressionAllowed);
}

/** SPDX's expressions, as far as packages use them: without brackets within brackets. */
function isExpressionAllowed(expression: string): boolean {
  const alternatives = expression.replace(/^\(|\)$/g, "").split(" OR ");
  return alternatives.some((all) => all.split(" AND ").every((one) => ALLOWED.has(one.trim())));
}
