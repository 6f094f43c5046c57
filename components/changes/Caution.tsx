import type { Caution as CautionValue } from "@/lib/domain/review/impact";
import { TIER_SOURCE } from "@/lib/geo/tiers";
import { namesOf } from "@/lib/domain/rows";

interface CautionProps {
  readonly caution: CautionValue;
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
}

/** Opening what invites fraud wants a tick; closing never does. */
export function Caution({ caution, accepted, onAccept }: CautionProps) {
  const { highTier, many } = caution;
  return (
    <label className="flex items-start gap-2 rounded-md border border-l-4 border-line border-l-blocked-ink px-4 py-3">
      <input
        type="checkbox"
        className="mt-1"
        checked={accepted}
        onChange={(event) => onAccept(event.target.checked)}
      />
      <span>
        I mean to open {many === null ? "these regions" : `${many} calling codes at once`}.
        {highTier.length > 0 && (
          <span className="block text-sm text-ink-muted">
            In Microsoft’s highest price tier (page of {TIER_SOURCE.date}):{" "}
            {highTier.map((code) => `${namesOf(code).join(", ")} (+${code})`).join(", ")}. Telephony
            fraud earns most where messages cost most.
          </span>
        )}
      </span>
    </label>
  );
}
