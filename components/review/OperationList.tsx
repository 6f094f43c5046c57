import { Check, CircleHelp, CircleX, Minus } from "lucide-react";
import { CopyButton } from "@/components/ui/CopyButton";
import { operationText, type Names } from "@/components/saving/operationText";
import { operationKey } from "@/lib/regions/plan/operation";
import type { OperationReport, Outcome } from "@/lib/regions/plan/report";

const OUTCOMES = {
  done: { label: "Done", icon: Check, tint: "text-default-ink" },
  failed: { label: "Failed, not written", icon: CircleX, tint: "text-danger" },
  unsure: { label: "Not certain", icon: CircleHelp, tint: "text-blocked-ink" },
  "not-tried": { label: "Not tried, not written", icon: Minus, tint: "text-ink-muted" },
} as const satisfies Record<Outcome, unknown>;

interface OperationListProps {
  readonly operations: readonly OperationReport[];
  readonly names: Names;
  /** While it runs, what is not tried yet is to come. */
  readonly running?: boolean;
}

/** What became of each write, with Graph's request id to copy. */
export function OperationList({ operations, names, running = false }: OperationListProps) {
  return (
    <ol className="divide-y divide-line rounded-md border border-line">
      {operations.map(({ operation, outcome, requestId, error }, index) => {
        const { label, icon: Icon, tint } = OUTCOMES[outcome];
        return (
          <li
            key={`${index} ${operationKey(operation)}`}
            data-outcome={outcome}
            className="flex items-start gap-3 px-4 py-2"
          >
            <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${tint}`} />
            <div className="min-w-0 grow">
              <p className="break-words">{operationText(operation, names)}</p>
              <p className={`text-sm ${tint}`}>
                {running && outcome === "not-tried" ? "To come" : label}
              </p>
              {error && <p className="text-sm break-words text-ink-muted">{error.message}</p>}
            </div>
            {requestId && <CopyButton text={requestId} label={`Copy request id ${requestId}`} />}
          </li>
        );
      })}
    </ol>
  );
}
