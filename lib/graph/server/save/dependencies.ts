import type { Operation } from "@/lib/domain/plan/operation";
import type { Snapshot } from "@/lib/domain/snapshot";

/**
 * For each operation, the earlier ones that must be done before it may start, so that operations
 * written at the same time keep what their order promises: what shares a listener or an application
 * stays in order, and a create comes after the deletes that make room for it.
 */
export function dependencies(
  before: Snapshot,
  operations: readonly Operation[],
): ReadonlySet<number>[] {
  const served = new Map(before.listeners.map(({ id, appIds }) => [id, [...appIds]]));
  const forAll = new Set(
    before.listeners.filter(({ allApplications }) => allApplications).map(({ id }) => id),
  );
  /** The last operation on each listener and application: the ones before follow from it. */
  const last = new Map<string, number>();
  const deletes: number[] = [];
  let barrier = -1;

  return operations.map((operation, index) => {
    const waitsFor = new Set(barrier < 0 ? [] : [barrier]);
    if (operation.kind !== "create" && forAll.has(operation.listenerId)) {
      for (let earlier = 0; earlier < index; earlier++) waitsFor.add(earlier);
      barrier = index;
    }
    for (const subject of subjectsOf(operation, served)) {
      const earlier = last.get(subject);
      if (earlier !== undefined) waitsFor.add(earlier);
      last.set(subject, index);
    }
    if (operation.kind === "create") for (const earlier of deletes) waitsFor.add(earlier);
    if (operation.kind === "delete") deletes.push(index);
    return waitsFor;
  });
}

/** Listeners and applications that an operation has to do with; keeps track of who serves whom. */
function subjectsOf(operation: Operation, served: Map<string, string[]>): string[] {
  const listener = (id: string) => `listener ${id}`;
  const application = (id: string) => `application ${id}`;
  switch (operation.kind) {
    case "create":
      served.set(operation.ref, [...operation.appIds]);
      return [listener(operation.ref), ...operation.appIds.map(application)];
    case "add-application":
      served.get(operation.listenerId)?.push(operation.appId);
      return [listener(operation.listenerId), application(operation.appId)];
    case "remove-application":
      return [listener(operation.listenerId), application(operation.appId)];
    // Both mean something for every application that the listener serves.
    case "update":
    case "delete":
      return [
        listener(operation.listenerId),
        ...(served.get(operation.listenerId) ?? []).map(application),
      ];
  }
}
