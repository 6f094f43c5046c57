import { baselinePictures } from "./baselinePictures";
import { buildCodes } from "./codes";
import { namesOf, translatedNames } from "./names";
import { MAP_FIT, MAP_WIDTH, OUTLINE_SCALE, VIEW_HEIGHT } from "../map";
import { toPath } from "./path";
import { projectPoint } from "./project";
import { DOTS } from "./sources/parts";
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

/** JSON, which a browser parses faster than a script, and fetches beside all scripts. */
function outlinesFile(paths: ReadonlyMap<string, string>): string {
  const lines = [...paths].map(([iso, path]) => `${JSON.stringify(iso)}:${JSON.stringify(path)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

/** Corners that span less than this many square pixels are not drawn. */
const CORNER = 0.075;

/** The picture that stands in for the map for a moment may lose more of them. */
const PICTURE_CORNER = 1.2;

/** The world in one grey that shows on a light sea and a dark one, to be there before any script. */
function pictureFile(path: string): string {
  const box = `0 0 ${MAP_WIDTH / OUTLINE_SCALE} ${VIEW_HEIGHT / OUTLINE_SCALE}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" preserveAspectRatio="${MAP_FIT}"><path fill="#8a94a3" fill-opacity=".4" d="${path}"/></svg>\n`;
}

/** What is seen large, and of which nothing is clicked. */
const SHOWN_CORNER = 0.3;

/** Everything that is generated: file name as from lib/geo → content. The same input gives the same bytes. */
export function generate(): ReadonlyMap<string, string> {
  const codes = buildCodes(namesOf);
  const shapes = readShapes(new Set(codes.flatMap(({ territories }) => territories)));
  const drawn = simplifyShapes(shapes, CORNER);
  const rough = simplifyShapes(shapes, PICTURE_CORNER);
  return new Map([
    ["codes.generated.ts", rowsFile("CODE_ROWS", "CodeInfo", "./codes", codes)],
    [
      "territories.generated.ts",
      rowsFile("TERRITORY_ROWS", "TerritoryRow", "./territories", buildTerritories(codes, shapes)),
    ],
    ...translatedNames(codes.flatMap(({ territories }) => territories)).map(
      ([locale, names]) =>
        [
          `../i18n/territories/${locale}.generated.json`,
          `${JSON.stringify(names, null, 2)}\n`,
        ] as const,
    ),
    ["world.svg", pictureFile(toPath([...rough.values()].flat()))],
    ...baselinePictures(
      codes,
      buildTerritories(codes, shapes),
      simplifyShapes(shapes, SHOWN_CORNER),
    ),
    [
      "outlines.generated.json",
      outlinesFile(
        new Map(
          [...drawn].map(([iso, polygons]) => [
            iso,
            toPath(polygons, (DOTS[iso] ?? []).map(projectPoint)),
          ]),
        ),
      ),
    ],
  ]);
}
