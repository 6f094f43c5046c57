import { isKnownCode } from "@/lib/geo/codes";
import { namesOf } from "@/lib/domain/rows";

interface CodeListProps {
  readonly title: string;
  readonly codes: readonly number[];
}

/** The codes of one list with their territories, each once and in order. */
export function CodeList({ title, codes }: CodeListProps) {
  const sorted = [...new Set(codes)].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  return (
    <div>
      <dt className="font-medium">
        {title} ({sorted.length})
      </dt>
      <dd>
        {sorted
          .map((code) =>
            isKnownCode(code)
              ? `${namesOf(code).join(", ")} (+${code})`
              : `no calling code (${code})`,
          )
          .join("; ")}
      </dd>
    </div>
  );
}
