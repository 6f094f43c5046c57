import { restoreTargets } from "@/lib/domain/documents/restoreTargets";
import type { DialgateError } from "@/lib/domain/errors";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Order } from "@/lib/domain/plan/order";
import type { Target } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";
import { readSnapshot } from "@/lib/graph/server/listeners";
import { graphRequest } from "@/lib/graph/server/request";
import type { GraphCredential } from "@/lib/config/readConfig";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { LISTENERS_PATH } from "@/lib/graph/wire/paths";
import type { Run } from "@/lib/run/run";
import { proposalFor, runnerOn } from "../saving/bulk.fixture";
import {
  READS,
  WRITES,
  type FaultKind,
  type LAGS,
  type POSITIONS,
  type TIMES,
} from "./faults.fixture";
import { judge } from "./judge.fixture";
import type { Kind } from "./kinds.fixture";
import { World } from "./world.fixture";

export interface Trial {
  readonly credential: GraphCredential;
  readonly kind: Kind;
  readonly position: (typeof POSITIONS)[number];
  readonly fault: FaultKind;
  readonly lag: (typeof LAGS)[number];
  readonly times: (typeof TIMES)[number];
}

export interface Outcome {
  /** How the run ended. */
  readonly end: string;
  /** The error that it was told with, where there was one. */
  readonly error: DialgateError | undefined;
  /** Seconds, on the virtual clock. */
  readonly took: number;
  readonly done: number;
  readonly total: number;
  /** What is not as it was told, or must never be; empty where all is well. */
  readonly wrong: readonly string[];
}

/** Longer than a slow write takes to be carried out and seen. */
const SETTLED_MS = 120_000;
const INDEX = { first: () => 0, middle: (n: number) => n >> 1, last: (n: number) => n - 1 };

/** Drives one save with one fault to its end, and judges what it left and what it told. */
export async function tryOut(trial: Trial): Promise<Outcome> {
  const world = new World({
    ...trial.kind.wish,
    switches: { ...trial.kind.wish?.switches, auditModifiedProperties: "values" },
  });
  try {
    const access = await world.access(trial.credential);
    const { before, targets, operations } = await prepared(world, access, trial.kind);
    const audited = world.tenant.audits.length;
    const place = INDEX[trial.position](trial.fault.reads === true ? 3 : operations);
    world.tenant.switches = { ...world.tenant.switches, readLagSeconds: trial.lag };
    const foreign = trial.fault.deletes === true ? await deleting(world, place) : NOBODY;
    if (trial.fault.deletes !== true) {
      world.fault({
        ...(trial.fault.reads === true ? READS : WRITES),
        ...{ ...trial.fault.fault, skip: place, times: trial.times },
      });
    }
    const started = Date.now();
    const { runner } = runnerOn(access);
    const { order = "createFirst" } = trial.kind;
    await world.until(runner.start(proposalFor(before, targets, trial.kind.name, order)));
    const took = (Date.now() - started) / 1000;
    const { run } = runner.state.getState();
    if (run === null) throw new Error("no run");
    world.tenant.faults.clear();
    world.beforeWrite = null;
    await world.pass(SETTLED_MS);
    const after = await trueState(world, access);
    const written = writtenIn(world, audited, foreign.audits);
    const wrong = judge({ before, after, targets, order, run, written, lost: foreign.listenerId });
    const { done, total } = run.progress;
    return { end: run.state.kind, error: errorOf(run), took, done, total, wrong };
  } finally {
    world.end();
  }
}

function errorOf({ state }: Run): DialgateError | undefined {
  if (state.kind === "failed") return state.error;
  const operations = "operations" in state ? state.operations : [];
  return operations.find(({ error }) => error !== undefined)?.error;
}

/** What somebody else has done: which listener is gone, and where that stands in the audit log. */
interface Foreign {
  listenerId: string | null;
  readonly audits: Set<unknown>;
}

const NOBODY: Foreign = { listenerId: null, audits: new Set() };

/** From now on: somebody else deletes the listener of one write, just before Graph carries it out. */
async function deleting(world: World, place: number): Promise<Foreign> {
  const script = await world.script();
  const foreign: Foreign = { listenerId: null, audits: new Set() };
  let writes = 0;
  world.beforeWrite = async (path) => {
    const [, listenerId] = /authenticationEventListeners\/([^/]+)/.exec(path) ?? [];
    if (listenerId === undefined || foreign.listenerId !== null || writes++ < place) return;
    foreign.listenerId = listenerId;
    const { length } = world.tenant.audits;
    await graphRequest(script, { method: "DELETE", path: `${LISTENERS_PATH}/${listenerId}` });
    for (const entry of world.tenant.audits.slice(length)) {
      // Other writes of the run are under way at the same time.
      const { activityDisplayName, targetResources } = entry;
      const isDeletion = String(activityDisplayName).startsWith("Delete");
      const isTheirs = JSON.stringify(targetResources).includes(listenerId);
      if (isDeletion && isTheirs) foreign.audits.add(entry);
    }
  };
  return foreign;
}

/** Whether a trial differs from those of other positions: a save of one write has one position. */
export function isOfItsOwn({ position, fault, times }: Trial, operations: number): boolean {
  if (fault.deletes === true && times === "always") return false;
  const places = fault.reads === true ? 3 : operations;
  return position === "first" || places > 2 || (position === "last" && places > 1);
}

interface Prepared {
  readonly before: Snapshot;
  readonly targets: readonly Target[];
  readonly operations: number;
}

async function prepared(world: World, access: GraphAccess, kind: Kind): Promise<Prepared> {
  const first = await trueState(world, access);
  const wanted = kind.targets(first, world.tenant);
  if (kind.restores !== true) return preparedFor(first, wanted, kind.order);
  const { runner } = runnerOn(access);
  await world.until(runner.start(proposalFor(first, wanted)));
  const restore = runner.state.getState().run?.restore ?? null;
  if (restore === null) throw new Error("no restore file");
  await world.pass(SETTLED_MS);
  const now = await trueState(world, access);
  return preparedFor(now, restoreTargets(restore, now).targets);
}

function preparedFor(
  before: Snapshot,
  targets: readonly Target[],
  order: Order = "createFirst",
): Prepared {
  const plan = makePlan(before, targets, { order });
  if (!plan.ok) throw new Error(plan.error.code);
  return { before, targets, operations: plan.value.length };
}

export async function operationsOf(kind: Kind): Promise<number> {
  const world = new World(kind.wish);
  try {
    return (await prepared(world, await world.access("application"), kind)).operations;
  } finally {
    world.end();
  }
}

async function trueState(world: World, access: GraphAccess): Promise<Snapshot> {
  const { readLagSeconds } = world.tenant.switches;
  world.tenant.switches = { ...world.tenant.switches, readLagSeconds: 0 };
  const read = await world.until(readSnapshot(access));
  world.tenant.switches = { ...world.tenant.switches, readLagSeconds };
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** What Graph's audit log says was carried out, each as a text that tells one write from another. */
function writtenIn({ tenant }: World, from: number, foreign: ReadonlySet<unknown>): string[] {
  const own = tenant.audits.slice(from).filter((entry) => !foreign.has(entry));
  return own.map(({ activityDisplayName, targetResources }) => {
    return JSON.stringify([activityDisplayName, targetResources]);
  });
}
