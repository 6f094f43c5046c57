import type { Act } from "./draft";
import { ACTS } from "./draft";

const LABELS: Readonly<Record<Act, { readonly label: string; readonly detail: string }>> = {
  "opt-in": { label: "Opt in", detail: "Makes regions reachable." },
  exclude: {
    label: "Exclude",
    detail: "Makes regions unreachable, whatever Microsoft's default is.",
  },
  "return-to-default": {
    label: "Return to Microsoft default",
    detail: "Takes regions out of both lists.",
  },
  only: { label: "Only these regions", detail: "Excludes every other known calling code." },
  copy: {
    label: "Copy from an application",
    detail: "Gives these applications all of its settings.",
  },
  "sms-to-voice": { label: "SMS to voice", detail: "Sets for voice what is set for SMS." },
  "voice-to-sms": { label: "Voice to SMS", detail: "Sets for SMS what is set for voice." },
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
      <div className="bulk-acts">
        {ACTS.map((one) => (
          <label key={one} className="bulk-act">
            <input
              type="radio"
              name="bulk-act"
              checked={act === one}
              onChange={() => onAct(one)}
              aria-labelledby={`bulk-act-name-${one}`}
              aria-describedby={`bulk-act-${one}`}
            />
            <span>
              <span id={`bulk-act-name-${one}`} className="block font-medium">
                {LABELS[one].label}
              </span>
              <span id={`bulk-act-${one}`} className="block text-sm text-ink-muted">
                {LABELS[one].detail}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
