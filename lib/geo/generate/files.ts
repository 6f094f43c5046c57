import type { CodeInfo } from "../codes";
import type { Territory } from "../territories";

const HEADER = "// Written by `npm run geo`; do not edit.\n";

/** One JSON object per line, so that a change shows as the lines it changes. */
function table(rows: readonly object[]): string {
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)},\n`).join("")}]`;
}

export function codesFile(rows: readonly CodeInfo[]): string {
  return `${HEADER}import type { CodeInfo } from "./codes";\n\nexport const CODE_ROWS: readonly CodeInfo[] = ${table(rows)};\n`;
}

export function territoriesFile(rows: readonly Territory[]): string {
  return `${HEADER}import type { Territory } from "./territories";\n\nexport const TERRITORY_ROWS: readonly Territory[] = ${table(rows)};\n`;
}

export function outlinesFile(paths: ReadonlyMap<string, string>): string {
  const lines = [...paths].map(([iso, path]) => `  ${iso}: ${JSON.stringify(path)},\n`);
  return `${HEADER}export const PATHS: Readonly<Record<string, string>> = {\n${lines.join("")}};\n`;
}
