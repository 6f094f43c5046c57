import { readFileSync } from "node:fs";
import type { CodeInfo } from "../codes";
import { MAP_WIDTH, OUTLINE_SCALE } from "../map";
import type { TerritoryRow } from "../territories";
import { toPath } from "./path";
import type { Shapes } from "./shapes";

/** Antarctica, of which nothing is to be seen, is below it. */
const SHOWN_HEIGHT = 434;

/** Of the circle that stands for what is too small to be seen, in pixels of the map. */
const DOT_RADIUS = 2.6;

/**
 * The world as Microsoft has it before anybody changes anything, for light and for dark: files, to be
 * there without a script. The colours are attributes and those of the console, read where they stand: a
 * style in a file is for its own policy to forbid, and no picture hears of those around it.
 */
export function baselinePictures(
  codes: readonly CodeInfo[],
  territories: readonly TerritoryRow[],
  shapes: Shapes,
): [name: string, content: string][] {
  const optIn = new Set(codes.filter(({ optInRequired }) => optInRequired).map(({ code }) => code));
  const isBlocked = ({ codes: [main] }: TerritoryRow) => main !== undefined && optIn.has(main);
  const known = new Set(territories.map(({ iso }) => iso));
  const nobodys = [...shapes].flatMap(([iso, polygons]) => (known.has(iso) ? [] : polygons));
  const paths = {
    unknown: toPath(nobodys),
    blocked: pathOf(territories.filter(isBlocked), shapes),
    default: pathOf(
      territories.filter((each) => !isBlocked(each)),
      shapes,
    ),
  };
  const css = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");
  const box = `0 0 ${MAP_WIDTH / OUTLINE_SCALE} ${SHOWN_HEIGHT / OUTLINE_SCALE}`;
  return (["light", "dark"] as const).map((scheme) => {
    const shown = (["unknown", "blocked", "default"] as const)
      .map(
        (status) =>
          `<path fill="${colourOf(css, `${status}-fill`, scheme)}" d="${paths[status]}"/>`,
      )
      .join("\n");
    const stroke = `stroke="${colourOf(css, "page", scheme)}" stroke-width="6" stroke-linejoin="round"`;
    return [
      `baseline-${scheme}.svg`,
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><g ${stroke}>\n${shown}\n</g></svg>\n`,
    ];
  });
}

function pathOf(territories: readonly TerritoryRow[], shapes: Shapes): string {
  const land = territories.flatMap(({ iso, small }) => (small ? [] : (shapes.get(iso) ?? [])));
  const dots = territories.flatMap(({ small, point, also = [] }) =>
    small && point !== null ? [point, ...also] : [],
  );
  return toPath(land) + dots.map(circle).join("");
}

function circle([x, y]: readonly [number, number]): string {
  const [radius, left, top] = [DOT_RADIUS, x - DOT_RADIUS, y].map((each) =>
    Math.round(each / OUTLINE_SCALE),
  );
  const way = `a${radius} ${radius} 0 1 0`;
  return `M${left} ${top}${way} ${2 * (radius ?? 0)} 0${way}-${2 * (radius ?? 0)} 0z`;
}

function colourOf(css: string, name: string, scheme: "light" | "dark"): string {
  const found = new RegExp(`--color-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css);
  const colour = found?.[scheme === "light" ? 1 : 2];
  if (colour === undefined) throw new Error(`globals.css has no colour ${name}`);
  return colour;
}
