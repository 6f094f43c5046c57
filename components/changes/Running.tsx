import type { Names } from "@/lib/domain/review/operationText";
import type { RunState } from "@/lib/run/runState";
import { OperationList } from "./OperationList";
import { Waiting } from "./Waiting";

interface RunningProps {
  readonly state: Extract<RunState, { kind: "running" }>;
  readonly names: Names;
}

/** A save under way: how far it is, and for whom it waits. */
export function Running({ state: { operations, waitUntil }, names }: RunningProps) {
  const done = operations.filter(({ outcome }) => outcome === "done").length;
  return (
    <div className="space-y-4">
      <p role="status" className="font-semibold">
        Saving: {done} of {operations.length} writes done
      </p>
      <progress className="w-full" value={done} max={operations.length} aria-label="Progress" />
      {waitUntil !== null && <Waiting until={waitUntil} />}
      <OperationList operations={operations} names={names} running />
    </div>
  );
}
