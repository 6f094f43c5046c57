import { Check, CircleHelp, CircleX, Minus } from "lucide-react";
import { CopyButton } from "@/components/ui/CopyButton";
import { operationText, type Names } from "@/lib/domain/review/operationText";
import { operationKey, type Operation } from "@/lib/domain/plan/operation";
import type { OperationReport, Outcome } from "@/lib/run/report";
import { VirtualList } from "@/components/ui/VirtualList";
import { t } from "@/lib/i18n/t";

const OUTCOMES = {
  done: {
    get label() {
      return t`Done`;
    },
    ...{ icon: Check, tint: "text-default-ink" },
  },
  failed: {
    get label() {
      return t`Failed, not written`;
    },
    ...{ icon: CircleX, tint: "text-danger" },
  },
  unsure: {
    get label() {
      return t`Uncertain`;
    },
    ...{ icon: CircleHelp, tint: "text-blocked-ink" },
  },
  "not-tried": {
    get label() {
      return t`Not tried, not written`;
    },
    ...{ icon: Minus, tint: "text-ink-muted" },
  },
} as const satisfies Record<Outcome, unknown>;

interface OperationListProps {
  readonly operations: readonly OperationReport[];
  readonly names: Names;
  /** During a run, an untried write is shown as still to come. */
  readonly running?: boolean;
}

/** What became of each write, with Graph's request id to copy. */
export function OperationList({ operations, names, running = false }: OperationListProps) {
  return (
    <VirtualList
      ordered
      items={inOrder(operations)}
      label={t`Writes`}
      keyOf={({ index, report: { operation } }) => `${index} ${operationKey(operation)}`}
      rowHeight={57}
      rowClassName="flex items-start gap-3 px-4 py-2"
      dataOf={({ report: { outcome } }) => ({ "data-outcome": outcome })}
    >
      {({ report: { operation, outcome, requestId, error } }) => {
        const { label, icon: Icon, tint } = OUTCOMES[outcome];
        return (
          <>
            <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${tint}`} />
            <div className="min-w-0 grow">
              <p className="break-words">{operationText(operation, names)}</p>
              <p className={`text-sm ${tint}`}>
                {running && outcome === "not-tried" ? t`To come` : label}
              </p>
              {error && <p className="text-sm break-words text-ink-muted">{error.message}</p>}
            </div>
            {requestId && <CopyButton text={requestId} label={t`Copy request id ${requestId}`} />}
          </>
        );
      }}
    </VirtualList>
  );
}

interface Placed {
  readonly report: OperationReport;
  readonly index: number;
}

/** More than fit on a screen: what went wrong must not have to be looked for. */
const MANY = 20;
const ORDER: readonly Outcome[] = ["failed", "unsure", "not-tried", "done"];

function inOrder(operations: readonly OperationReport[]): Placed[] {
  const placed = operations.map((report, index) => ({ report, index }));
  if (placed.length <= MANY) return placed;
  return ORDER.flatMap((outcome) => placed.filter(({ report }) => report.outcome === outcome));
}

interface OperationsInWordsProps {
  readonly operations: readonly Operation[];
  readonly names: Names;
}

/** The planned writes, one by one and in order. */
export function OperationsInWords({ operations, names }: OperationsInWordsProps) {
  if (operations.length <= MANY) {
    return (
      <ol className="list-decimal space-y-1 ps-5">
        {operations.map((operation, index) => (
          <li key={index} className="break-words">
            {operationText(operation, names)}
          </li>
        ))}
      </ol>
    );
  }
  return (
    <VirtualList
      ordered
      items={operations}
      label={t`Writes, in order`}
      keyOf={(operation, index) => `${index} ${operationKey(operation)}`}
      rowHeight={33}
      rowClassName="px-3 py-1 break-words"
    >
      {(operation, index) => (
        <>
          <span className="text-ink-muted">{index + 1}.</span> {operationText(operation, names)}
        </>
      )}
    </VirtualList>
  );
}
