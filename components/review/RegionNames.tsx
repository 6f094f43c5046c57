import type { StatusChange } from "@/lib/regions/plan/impact";
import { namesOf } from "@/lib/regions/rows";

/** Every territory that a change of codes takes along, each code with its number. */
export function RegionNames({ changes }: { readonly changes: readonly StatusChange[] }) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {changes.map(({ channel, code }) => (
        <li key={`${channel}-${code}`}>
          {namesOf(code).join(", ") || "No calling code"}{" "}
          <span className="text-ink-muted">
            +{code}
            {channel === "voice" && " (voice)"}
          </span>
        </li>
      ))}
    </ul>
  );
}
