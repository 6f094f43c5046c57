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
  const creates = new Map<string, number>();
  const destinations = destinationsOf(operations);
  let barrier = -1;

  return operations.map((operation, index) => {
    const waitsFor = new Set(barrier < 0 ? [] : [barrier]);
    if (operation.kind !== "create" && forAll.has(operation.listenerId)) {
      for (let earlier = 0; earlier < index; earlier++) waitsFor.add(earlier);
      barrier = index;
    }
    // Each once: one that is named twice would make the operation wait for itself.
    for (const subject of new Set(subjectsOf(operation, served))) {
      const earlier = last.get(subject);
      if (earlier !== undefined) waitsFor.add(earlier);
      last.set(subject, index);
    }
    if (operation.kind === "create") {
      creates.set(operation.ref, index);
      for (const earlier of deletes) waitsFor.add(earlier);
    }
    if (operation.kind === "remove-application") {
      // It is not to leave for a listener that may never come.
      const earlier = creates.get(destinations.get(operation.appId) ?? "");
      if (earlier !== undefined) waitsFor.add(earlier);
    }
    if (operation.kind === "delete") deletes.push(index);
    return waitsFor;
  });
}

/** The listeners that applications are added to, by application. */
function destinationsOf(operations: readonly Operation[]): ReadonlyMap<string, string> {
  return new Map(
    operations.flatMap((operation) =>
      operation.kind === "add-application" ? [[operation.appId, operation.listenerId]] : [],
    ),
  );
}

/** Listeners and applications that an operation has to do with; keeps track of who serves whom. */
function subjectsOf(operation: Operation, served: Map<string, string[]>): string[] {
  const listener = (id: string) => `listener:${id}`;
  const application = (id: string) => `application:${id}`;
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

/** A listener that is to serve an application before another one stops to. */
export interface Replacement {
  /** Graph's id, or the plan's name for one that it creates. */
  readonly listenerId: string;
  readonly appId: string;
}

/**
 * For each operation that takes something away, where the plan has put it before: none where the
 * order is to remove first, or where the application is to fall back to Microsoft's default.
 */
export function replacements(
  before: Snapshot,
  operations: readonly Operation[],
): readonly (readonly Replacement[])[] {
  const served = new Map(before.listeners.map(({ id, appIds }) => [id, new Set(appIds)]));
  /** Where each application was put last. */
  const put = new Map<string, string>();
  const taken = (from: string, appIds: Iterable<string>): Replacement[] =>
    [...appIds].flatMap((appId) => {
      const listenerId = put.get(appId);
      return listenerId === undefined || listenerId === from ? [] : [{ listenerId, appId }];
    });
  return operations.map((operation) => {
    switch (operation.kind) {
      case "create":
        for (const appId of operation.appIds) put.set(appId, operation.ref);
        served.set(operation.ref, new Set(operation.appIds));
        return [];
      case "add-application":
        put.set(operation.appId, operation.listenerId);
        served.get(operation.listenerId)?.add(operation.appId);
        return [];
      case "remove-application":
        served.get(operation.listenerId)?.delete(operation.appId);
        return taken(operation.listenerId, [operation.appId]);
      case "delete": {
        // What it still serves and what has just left it: both lived on it.
        const { appIds = [] } =
          before.listeners.find(({ id }) => id === operation.listenerId) ?? {};
        const all = new Set([...appIds, ...(served.get(operation.listenerId) ?? [])]);
        return taken(operation.listenerId, all);
      }
      case "update":
        return [];
    }
  });
}

/** What became of one step: `hold` keeps its dependents back, `stop` lets nothing new start. */
export type StepEnd = "done" | "hold" | "stop";

interface Options {
  readonly atOnce: number;
  /** How many steps are started at most. */
  readonly most: number;
  /** Asked before each start. */
  readonly mayStart: () => boolean;
}

/**
 * Runs steps, a few at once and in their order, each only when those it waits for are done.
 * Resolves when nothing runs any more and nothing more may start.
 */
export async function inOrder(
  waitsFor: readonly ReadonlySet<number>[],
  step: (index: number) => Promise<StepEnd>,
  { atOnce, most, mayStart }: Options,
): Promise<void> {
  const missing = waitsFor.map(({ size }) => size);
  const dependents = waitsFor.map((): number[] => []);
  waitsFor.forEach((earlier, index) => {
    for (const each of earlier) dependents[each]?.push(index);
  });
  const ready = missing.flatMap((count, index) => (count === 0 ? [index] : []));
  let started = 0;
  let stopped = false;

  const start = async (index: number): Promise<void> => {
    started++;
    const end = await step(index);
    if (end === "stop") stopped = true;
    if (end !== "done") return;
    for (const each of dependents[index] ?? []) {
      const left = (missing[each] ?? 0) - 1;
      missing[each] = left;
      if (left === 0) ready.push(each);
    }
    ready.sort((a, b) => a - b);
  };
  const running = new Set<Promise<void>>();
  for (;;) {
    while (running.size < atOnce && !stopped && started < most && mayStart()) {
      const index = ready.shift();
      if (index === undefined) break;
      const promise = start(index).finally(() => running.delete(promise));
      running.add(promise);
    }
    if (running.size === 0) return;
    await Promise.race(running);
  }
}
