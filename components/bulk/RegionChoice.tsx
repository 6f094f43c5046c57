import { useCallback, useId } from "react";
import { SetPicker } from "@/components/pickers/SetPicker";
import { toggled } from "@/lib/domain/ticked";
import { Button } from "@/components/ui/Button";
import type { Channel } from "@/lib/domain/channel";
import { regionsText } from "@/lib/domain/bulk/words";
import { regionOptions } from "@/components/pickers/regionOptions";
import { Combobox } from "@/components/ui/Combobox";
import { RegionTokens } from "@/components/pickers/RegionTokens";
import { t } from "@/lib/i18n/t";

interface RegionChoiceProps {
  readonly codes: readonly number[];
  readonly onCodes: (codes: readonly number[]) => void;
  /** Whose statuses count for "same as an application". */
  readonly channel: Channel;
}

/** The regions, picked one by one or by the set. */
export function RegionChoice({ codes, onCodes, channel }: RegionChoiceProps) {
  const titleId = useId();
  const find = useCallback((query: string) => regionOptions(query, codes), [codes]);
  const toggle = (code: number) => onCodes(toggled(codes, code));
  const add = (more: readonly number[]) => onCodes([...new Set([...codes, ...more])]);
  return (
    <section aria-labelledby={titleId} className="space-y-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h3 id={titleId} className="font-semibold">
          {t`Regions`}{" "}
          <span className="font-normal text-ink-muted">{regionsText(codes.length)}</span>
        </h3>
        {codes.length > 0 && (
          <Button size="sm" variant="quiet" onClick={() => onCodes([])}>
            {t`Remove all`}
          </Button>
        )}
      </div>
      <RegionTokens codes={codes} onRemove={toggle} />
      <Combobox
        label={t`Add regions by name, ISO code or dial code`}
        placeholder={t`Kenya, KE or +254`}
        multiple
        find={find}
        onPick={toggle}
      />
      <SetPicker codes={codes} onAdd={add} channel={channel} />
    </section>
  );
}
