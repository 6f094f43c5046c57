import type { Look } from "./SmallMap";

interface LegendProps {
  readonly looks: readonly Look[];
  /** Some are outlined. */
  readonly changed?: boolean;
}

/** What the fills of the small maps beside it mean: those that occur. */
export function Legend({ looks, changed = false }: LegendProps) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-muted">
      {LOOKS.filter((look) => looks.includes(look)).map((look) => (
        <li key={look} className="flex items-center gap-1.5">
          <span aria-hidden className="look-swatch" data-look={look} />
          {WORDS[look]}
        </li>
      ))}
      {changed && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden className="look-swatch" data-look="changed" />
          Changed
        </li>
      )}
    </ul>
  );
}

const WORDS: Readonly<Record<Look, string>> = {
  default: "Enabled by default",
  "opted-in": "Opted in",
  excluded: "Excluded",
  blocked: "Blocked until opt-in",
  unknown: "Unknown",
  "share-0": "Reachable in none",
  "share-1": "In under 25%",
  "share-2": "In under 50%",
  "share-3": "In under 75%",
  "share-4": "In 75% or more",
  "share-5": "In all applications",
};

const LOOKS: readonly Look[] = [
  ...(["default", "opted-in", "excluded", "blocked", "unknown"] as const),
  ...(["share-0", "share-1", "share-2", "share-3", "share-4", "share-5"] as const),
];
