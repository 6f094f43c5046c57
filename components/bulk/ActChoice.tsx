import { CheckRow } from "@/components/ui/CheckRow";
import { type Act, ACTS } from "./draft";

const LABELS: Readonly<Record<Act, { readonly label: string; readonly detail: string }>> = {
  "opt-in": { label: "Opt in", detail: "Makes regions reachable." },
  exclude: {
    label: "Exclude",
    detail: "Makes regions unreachable, regardless of Microsoft's default.",
  },
  "return-to-default": {
    label: "Return to Microsoft default",
    detail: "Removes regions from both lists.",
  },
  only: { label: "Only these regions", detail: "Excludes every other known calling code." },
  copy: {
    label: "Copy from an application",
    detail: "Gives these applications all its settings.",
  },
  "sms-to-voice": { label: "SMS to voice", detail: "Copies the SMS settings to voice." },
  "voice-to-sms": { label: "Voice to SMS", detail: "Copies the voice settings to SMS." },
};

interface ActChoiceProps {
  readonly act: Act;
  readonly onAct: (act: Act) => void;
}

/** What is to be done with the chosen applications. */
export function ActChoice({ act, onAct }: ActChoiceProps) {
  return (
    <fieldset>
      <legend className="font-semibold">What to do</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-x-4">
        {ACTS.map((one) => (
          <CheckRow
            key={one}
            type="radio"
            name="bulk-act"
            checked={act === one}
            onChange={() => onAct(one)}
            detail={LABELS[one].detail}
          >
            <span className="font-medium">{LABELS[one].label}</span>
          </CheckRow>
        ))}
      </div>
    </fieldset>
  );
}
