import { useApplications } from "@/components/session/useApplications";
import { CheckRow } from "@/components/ui/CheckRow";
import type { Scope, ScopeQuestion } from "./request";
import { isolated } from "@/lib/domain/shownName";
import { listed } from "@/lib/domain/format";
import { plural, t } from "@/lib/i18n/t";

interface ScopeChoiceProps {
  readonly question: ScopeQuestion;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}

const ANSWERS: readonly Scope[] = ["application", "listener"];

/** A shared listener: is the change for one application, or for all that it serves? */
export function ScopeChoice({ question, scope, onScope }: ScopeChoiceProps) {
  const { nameOf } = useApplications();
  const { listener, applicationName } = question;
  const names = listener.appIds.map((appId) => isolated(nameOf(appId) ?? appId));
  const texts = {
    application: {
      label: t`Only this application`,
      meaning: t`${applicationName} gets its own listener; the others keep their settings.`,
    },
    listener: listener.allApplications
      ? {
          label: t`Every application that this listener serves`,
          meaning: t`It includes all applications, including those registered later.`,
        }
      : {
          label: plural(names.length)`All # applications|All # applications`,
          meaning: listed(names),
        },
  };
  return (
    <fieldset className="space-y-2">
      <legend className="font-semibold">{t`This listener is shared. Change it for`}</legend>
      {ANSWERS.map((answer) => (
        <CheckRow
          key={answer}
          type="radio"
          name="scope"
          checked={scope === answer}
          onChange={() => onScope(answer)}
          detail={texts[answer].meaning}
        >
          {texts[answer].label}
        </CheckRow>
      ))}
    </fieldset>
  );
}
