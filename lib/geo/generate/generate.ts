import { buildCodes } from "./codes";
import { namesOf } from "./names";
import { toPath } from "./path";
import { readShapes, simplifyShapes } from "./shapes";
import { buildTerritories } from "./territories";

const HEADER = "// Written by `npm run geo`; do not edit.\n";

/** One JSON object per line, so that a change shows as the lines it changes. */
function table(rows: readonly object[]): string {
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)},\n`).join("")}]`;
}

function rowsFile(name: string, type: string, module: string, rows: readonly object[]): string {
  return `${HEADER}import type { ${type} } from "${module}";\n\nexport const ${name}: readonly ${type}[] = ${table(rows)};\n`;
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
    ["codes.generated.ts", rowsFile("CODE_ROWS", "CodeInfo", "./codes", codes)],
    [
      "territories.generated.ts",
      rowsFile("TERRITORY_ROWS", "Territory", "./territories", buildTerritories(codes, shapes)),
    ],
    [
      "outlines.generated.ts",
      outlinesFile(new Map([...drawn].map(([iso, polygons]) => [iso, toPath(polygons)]))),
    ],
  ]);
}
