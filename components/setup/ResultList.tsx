import { t } from "@/lib/i18n/t";
import { type CheckResult, type CheckState, titleOf } from "@/lib/setup/checks";
import { type Facts, explainProblem } from "@/lib/setup/problems";

const STATES: Readonly<Record<CheckState, string>> = {
  get works() {
    return t`Works`;
  },
  get missing() {
    return t`Missing`;
  },
  get unknown() {
    return t`Unknown`;
  },
};

interface ResultListProps {
  readonly results: readonly CheckResult[];
  readonly facts: Facts;
}

/** What was checked, one after another: works, missing and how to get it, or unknown and why. */
export function ResultList({ results, facts }: ResultListProps) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-panel">
      {results.map((result) => (
        <Row key={result.check} result={result} facts={facts} />
      ))}
    </ul>
  );
}

function Row({ result, facts }: { readonly result: CheckResult; readonly facts: Facts }) {
  const { check, state, problem, detail, optional } = result;
  const words = problem === null ? null : explainProblem(problem, facts);
  return (
    <li data-check={check} data-state={state} className="space-y-1 px-4 py-3">
      <p className="flex flex-wrap justify-between gap-x-4 font-medium">
        <span className="min-w-0 break-words">
          {titleOf(check)}
          {optional && <span className="font-normal text-ink-muted"> {t`(optional)`}</span>}
        </span>
        <span>{STATES[state]}</span>
      </p>
      {words !== null && <p className="text-sm break-words">{words.what}</p>}
      {detail !== null && <p className="text-sm break-words text-ink-muted">{detail}</p>}
      {words !== null && <p className="text-sm break-words">{words.next}</p>}
    </li>
  );
}
