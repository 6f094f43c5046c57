import type { Operation } from "@/lib/domain/plan/operation";
import type { Snapshot } from "@/lib/domain/snapshot";
import * as z from "zod/mini";
import type { Planned } from "./planned";

/** What conflicts are kept as. */
export const keptConflicts = z.object({
  listenerIds: z.readonly(z.array(z.string())),
  subjects: z.readonly(z.array(z.string())),
});

export type KeptConflicts = z.infer<typeof keptConflicts>;

export const NO_CONFLICTS: KeptConflicts = { listenerIds: [], subjects: [] };

/** Listeners that others changed in the middle of a run: what rests on them is not written any more. */
export class Conflicts {
  private readonly listeners: Set<string>;
  /** Listeners and applications that hang together with those. */
  private readonly subjects: Set<string>;

  constructor({ listenerIds, subjects }: KeptConflicts = NO_CONFLICTS) {
    this.listeners = new Set(listenerIds);
    this.subjects = new Set(subjects);
  }

  get listenerIds(): readonly string[] {
    return [...this.listeners];
  }

  has(listenerId: string): boolean {
    return this.listeners.has(listenerId);
  }

  /** Gives the operations that it stops, of the plan that was made before the change. */
  add(listenerIds: readonly string[], before: Planned): ReadonlySet<Operation> {
    for (const id of listenerIds) this.listeners.add(id);
    const stopped = this.among(before, []);
    for (const id of this.taintedIn(before.snapshot)) this.subjects.add(id);
    for (const operation of stopped) {
      for (const id of subjectsOf(operation, before.snapshot)) this.subjects.add(id);
    }
    return stopped;
  }

  /**
   * The operations of a plan that rest on what others changed, and all that hangs together with
   * them over a listener or an application: half of a move is worse than none. `unreviewed` are those
   * that were not in the plan that was reviewed.
   */
  among({ snapshot, plan }: Planned, unreviewed: readonly Operation[]): ReadonlySet<Operation> {
    if (this.listeners.size === 0) return new Set();
    const changed = snapshot.listeners.filter(({ id }) => this.listeners.has(id));
    if (changed.some(({ allApplications }) => allApplications)) return new Set(plan);
    const tainted = new Set([...this.subjects, ...this.taintedIn(snapshot)]);
    const stopped = new Set<Operation>();
    const left = new Map(plan.map((each) => [each, subjectsOf(each, snapshot)]));
    const stop = (operation: Operation, subjects: readonly string[]) => {
      stopped.add(operation);
      left.delete(operation);
      for (const id of subjects) tainted.add(id);
    };
    for (const operation of unreviewed) stop(operation, left.get(operation) ?? []);
    for (let before = -1; before < stopped.size;) {
      before = stopped.size;
      for (const [operation, subjects] of left) {
        if (subjects.some((id) => tainted.has(id))) stop(operation, subjects);
      }
    }
    return stopped;
  }

  entries(): KeptConflicts {
    return { listenerIds: [...this.listeners], subjects: [...this.subjects] };
  }

  /** The changed listeners, and what they serve. */
  private taintedIn({ listeners }: Snapshot): readonly string[] {
    const changed = listeners.filter(({ id }) => this.listeners.has(id));
    return [...this.listeners, ...changed.flatMap(({ appIds }) => appIds)];
  }
}

/** The ids of the listeners and applications that an operation has to do with. */
function subjectsOf(operation: Operation, { listeners }: Snapshot): readonly string[] {
  if (operation.kind === "create") return [operation.ref, ...operation.appIds];
  const { listenerId } = operation;
  if ("appId" in operation) return [listenerId, operation.appId];
  // An update or a delete means something for every application on the listener.
  const served = listeners.find(({ id }) => id === listenerId)?.appIds ?? [];
  return [listenerId, ...served];
}
