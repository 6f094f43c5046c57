import { useRegions } from "../state/RegionsProvider";
import { useCodePart, useCodeStatusLater } from "../state/useCodeStatus";
import { actLabel, sharedSentence } from "../state/announcements";
import { useStage } from "../state/useStage";
import { Button } from "@/components/ui/Button";
import { CHOICE_INFO } from "../status/status";
import { type Choice, CHOICES, choiceOf, toggled, outcomeOf } from "@/lib/domain/choice";
import { isShared } from "@/lib/domain/rows";
import { t } from "@/lib/i18n/t";

/** The three things one can want of a code, each with what it would do. */
export function Choices({ code }: { readonly code: number }) {
  const { regions, channel } = useRegions();
  const { setStatus, status, stagedChoice } = useCodeStatusLater(code);
  const isArmed = useCodePart(code, (_, view) => view.armed === code);
  if (regions.settings === null) return null;
  const baseline = regions.baseline[channel];
  const current = choiceOf(code, regions.settings[channel]);
  const next = toggled(code, status, baseline);
  return (
    <div className="space-y-2">
      {isShared(code) && (
        <p className={isArmed ? "font-semibold" : "text-ink-muted"}>{sharedSentence(code)}</p>
      )}
      <ul className="gap-x-3 space-y-1.5 @min-[28rem]:@max-[38rem]:grid @min-[28rem]:@max-[38rem]:grid-cols-3 @min-[28rem]:@max-[38rem]:space-y-0">
        {CHOICES.map((choice) => (
          <li key={choice}>
            <ChoiceButton
              code={code}
              choice={choice}
              isNow={choice === (stagedChoice ?? current)}
              isAsked={isArmed && choice === next}
              isIdle={choice === "opt-in" && choice !== current && baseline.enabled.has(code)}
            />
            <p className="pt-0.5 text-xs text-ink-muted">
              {choice === current
                ? t`${outcomeOf(code, choice, setStatus, baseline)} (current setting).`
                : t`${outcomeOf(code, choice, setStatus, baseline)}.`}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChoiceButtonProps {
  readonly code: number;
  readonly choice: Choice;
  readonly isNow: boolean;
  /** A first activation of a shared code asked for this one. */
  readonly isAsked: boolean;
  /** It would add an entry that means nothing. */
  readonly isIdle: boolean;
}

function ChoiceButton({ code, choice, isNow, isAsked, isIdle }: ChoiceButtonProps) {
  const stage = useStage();
  return (
    <Button
      size="sm"
      variant={isAsked ? "primary" : "secondary"}
      aria-pressed={isNow}
      disabled={isIdle}
      wraps
      className="inset-ring-accent aria-pressed:border-accent aria-pressed:inset-ring forced-colors:aria-pressed:outline-2"
      onClick={() => stage({ [code]: choice })}
    >
      {isShared(code) ? actLabel(code, choice) : CHOICE_INFO[choice].label}
    </Button>
  );
}
