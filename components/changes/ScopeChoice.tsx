import type { NameOf } from "@/lib/domain/review/operationText";
import type { Scope, ScopeQuestion } from "./request";

interface ScopeChoiceProps {
  readonly question: ScopeQuestion;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly nameOf: NameOf;
}

/** A shared listener: is the change for one application, or for all that it serves? */
export function ScopeChoice(props: ScopeChoiceProps) {
  const { question, scope, onScope, nameOf } = props;
  const { listener, applicationName } = question;
  const names = listener.appIds.map((appId) => nameOf(appId) ?? appId);
  return (
    <fieldset className="space-y-2">
      <legend className="font-semibold">This listener is shared. Change it for</legend>
      <label className="flex items-start gap-2 py-0.5">
        <input
          type="radio"
          name="scope"
          className="mt-1"
          checked={scope === "application"}
          onChange={() => onScope("application")}
        />
        <span>
          Only this application
          <span className="block text-sm break-words text-ink-muted">
            {applicationName} gets a listener of its own; the others keep what they have.
          </span>
        </span>
      </label>
      <label className="flex items-start gap-2 py-0.5">
        <input
          type="radio"
          name="scope"
          className="mt-1"
          checked={scope === "listener"}
          onChange={() => onScope("listener")}
        />
        <span>
          {listener.allApplications
            ? "Every application that this listener serves"
            : `All ${names.length} applications`}
          <span className="block text-sm break-words text-ink-muted">
            {listener.allApplications
              ? "It includes all applications, those registered later too."
              : names.join(", ")}
          </span>
        </span>
      </label>
    </fieldset>
  );
}
