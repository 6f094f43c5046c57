import { buildCodes } from "./codes";
import { codesFile, outlinesFile, territoriesFile } from "./files";
import { namesOf } from "./names";
import { toPath } from "./path";
import { readShapes } from "./shapes";
import { simplifyShapes } from "./simplify";
import { buildTerritories } from "./territories";

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
