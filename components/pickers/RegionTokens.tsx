import { X } from "lucide-react";
import { memo } from "react";
import { Button } from "@/components/ui/Button";
import { joined } from "@/lib/domain/format";
import { namesOf } from "@/lib/domain/rows";
import { t } from "@/lib/i18n/t";

interface RegionTokensProps {
  readonly codes: readonly number[];
  readonly onRemove: (code: number) => void;
}

/** The chosen codes, each with everyone it switches. */
export const RegionTokens = memo(function RegionTokens({ codes, onRemove }: RegionTokensProps) {
  if (codes.length === 0) return null;
  return (
    <ul
      aria-label={t`Chosen regions`}
      className="flex max-h-36 flex-wrap gap-1.5 overflow-y-auto p-0.5"
    >
      {codes.map((code) => (
        <li key={code}>
          <Button
            size="sm"
            wraps
            className="font-normal"
            aria-label={t`Remove ${`+${code}`}, ${joined(namesOf(code))}`}
            onClick={() => onRemove(code)}
          >
            <span className="font-mono">+{code}</span>
            <span>{joined(namesOf(code)) || t`Not a calling code`}</span>
            <X aria-hidden className="size-3.5 shrink-0" />
          </Button>
        </li>
      ))}
    </ul>
  );
});
