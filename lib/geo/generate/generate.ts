import { buildCodes } from "./codes";
import { namesOf } from "./names";
import { toPath } from "./path";
import { readShapes, simplifyShapes } from "./shapes";
import { buildTerritories } from "./territories";
import type { CodeInfo } from "../codes";
import type { Territory } from "../territories";

const HEADER = "// Written by `npm run geo`; do not edit.\n";

/** One JSON object per line, so that a change shows as the lines it changes. */
function table(rows: readonly object[]): string {
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)},\n`).join("")}]`;
}

function codesFile(rows: readonly CodeInfo[]): string {
  return `${HEADER}import type { CodeInfo } from "./codes";\n\nexport const CODE_ROWS: readonly CodeInfo[] = ${table(rows)};\n`;
}

function territoriesFile(rows: readonly Territory[]): string {
  return `${HEADER}import type { Territory } from "./territories";\n\nexport const TERRITORY_ROWS: readonly Territory[] = ${table(rows)};\n`;
}

function outlinesFile(paths: ReadonlyMap<string, string>): string {
  const lines = [...paths].map(([iso, path]) => `  ${iso}: ${JSON.stringify(path)},\n`);
  return `${HEADER}export const PATHS: Readonly<Record<string, string>> = {\n${lines.join("")}};\n`;
}

/** Corners that span less than this many square pixels are not drawn. */
const CORNER = 0.047;

/** Everything that is generated: file name in lib/geo → content. The same input gives the same bytes. */
export function generate(): ReadonlyMap<string, string> {
  const codes = buildCodes(namesOf);
  const shapes = readShapes(new Set(codes.flatMap(({ territories }) => territories)));
  const drawn = simplifyShapes(shapes, CORNER);
  return new Map([
    ["codes.generated.ts", codesFile(codes)],
    ["territories.generated.ts", territoriesFile(buildTerritories(codes, shapes))],
    [
      "outlines.generated.ts",
      outlinesFile(new Map([...drawn].map(([iso, polygons]) => [iso, toPath(polygons)]))),
    ],
  ]);
}
