import type { Names } from "@/lib/domain/review/operationText";
import { operationText } from "@/lib/domain/review/operationText";
import type { Operation } from "@/lib/domain/plan/operation";
import { operationKey } from "@/lib/domain/plan/operation";
import { VirtualList } from "@/components/ui/VirtualList";

interface OperationsInWordsProps {
  readonly operations: readonly Operation[];
  readonly names: Names;
}

const FEW = 20;

/** What is to be written, request by request, in its order. */
export function OperationsInWords({ operations, names }: OperationsInWordsProps) {
  if (operations.length <= FEW) {
    return (
      <ol className="list-decimal space-y-1 pl-5">
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
      label="Writes, in their order"
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
