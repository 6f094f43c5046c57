import { CheckRow } from "@/components/ui/CheckRow";
import { ACT_LABELS } from "./actLabels";
import { type Act, ACTS } from "./draft";
import { t } from "@/lib/i18n/t";

interface ActChoiceProps {
  readonly act: Act;
  readonly onAct: (act: Act) => void;
}

/** What is to be done with the chosen applications. */
export function ActChoice({ act, onAct }: ActChoiceProps) {
  return (
    <fieldset>
      <legend className="font-semibold">{t`What to do`}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-x-4">
        {ACTS.map((one) => (
          <CheckRow
            key={one}
            type="radio"
            name="bulk-act"
            checked={act === one}
            onChange={() => onAct(one)}
            detail={ACT_LABELS[one].detail}
          >
            <span className="font-medium">{ACT_LABELS[one].label}</span>
          </CheckRow>
        ))}
      </div>
    </fieldset>
  );
}
