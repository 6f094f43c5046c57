import { clsx } from "clsx";
import { useId, useMemo } from "react";
import { useOutlines } from "@/components/console/map/outlines";
import { MAP_WIDTH, OUTLINE_SCALE } from "@/lib/geo/map";
import { coloursOf, type Look } from "./look";
import { dotsOf, pathOf, pathsByLook } from "./outlinesOf";
import "./heat.css";
import "./picture.css";

interface SmallMapProps {
  /** What the picture says, in words. */
  readonly label: string;
  readonly lookOf: (code: number) => Look;
  /** Codes that are outlined; a dot marks those of territories too small to be seen. */
  readonly changed?: ReadonlySet<number>;
  readonly className?: string;
}

/** In units of the outlines: the world without Antarctica. */
const WIDTH = MAP_WIDTH / OUTLINE_SCALE;
const HEIGHT = 4240;
const DOT = 62;
/** Outlines of so many codes would be all that is seen. */
const MANY = 40;

/** The world at a glance: a picture, which nobody moves or clicks. */
export function SmallMap({ label, lookOf, changed = NONE, className }: SmallMapProps) {
  const id = useId();
  const { outlines } = useOutlines();
  const paths = useMemo(
    () => (outlines === null ? null : pathsByLook(outlines, lookOf)),
    [outlines, lookOf],
  );
  const outlined = useMemo(
    () => (outlines === null || changed.size === 0 ? "" : pathOf(outlines, changed)),
    [outlines, changed],
  );
  const dots = useMemo(() => dotsOf(changed), [changed]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      data-many={changed.size > MANY || undefined}
      className={clsx("small-map block aspect-[9800/4240] w-full", className)}
    >
      <Patterns id={id} />
      {paths !== null &&
        [...paths].map(([look, path]) => (
          <path key={look} className="small-land" d={path} {...lookProps(look, id)} />
        ))}
      {outlined !== "" && <path className="small-changed" d={outlined} />}
      {paths !== null &&
        dots.map(({ key, code, point: [x, y] }) => (
          <circle
            key={key}
            className="small-dot"
            cx={x / OUTLINE_SCALE}
            cy={y / OUTLINE_SCALE}
            r={DOT}
            {...coloursOf(lookOf(code))}
          />
        ))}
    </svg>
  );
}

const NONE: ReadonlySet<number> = new Set();

/** Looks that carry a pattern as well, so that they are told apart without colour. */
const PATTERNED: readonly Look[] = ["excluded", "opted-in", "unknown", "share-0"];

function lookProps(look: Look, id: string) {
  const patterned = PATTERNED.includes(look);
  return { ...coloursOf(look), ...(patterned && { fill: `url(#${id}-${look})` }) };
}

/** In units of the outlines, for a map of some 350 pixels. */
function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {PATTERNED.map((look) => (
        <pattern
          key={look}
          id={`${id}-${look}`}
          {...coloursOf(look)}
          width="130"
          height="130"
          patternUnits="userSpaceOnUse"
          patternTransform={look === "unknown" ? "rotate(-45)" : "rotate(45)"}
        >
          <rect className="small-ground" width="130" height="130" />
          {look === "opted-in" ? (
            <circle className="small-mark" cx="65" cy="65" r="24" />
          ) : (
            <rect className="small-mark" width="34" height="130" />
          )}
        </pattern>
      ))}
    </defs>
  );
}
