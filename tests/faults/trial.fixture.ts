import { applicationRegions } from "@/lib/domain/applicationRegions";
import { restoreTargets } from "@/lib/domain/documents/restoreTargets";
import type { DialgateError } from "@/lib/domain/errors";
import { makePlan } from "@/lib/domain/plan/makePlan";
import { applyOperations } from "@/lib/domain/plan/simulate";
import type { Order } from "@/lib/domain/plan/order";
import type { Target } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";
import { readSnapshot } from "@/lib/graph/server/listeners";
import { graphRequest, type GraphAccess } from "@/lib/graph/server/request";
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
import type { Kind } from "./kinds.fixture";
import { World } from "./world.fixture";

export interface Trial {
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
    const access = await world.access();
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
    return (await prepared(world, await world.access(), kind)).operations;
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

interface Case {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly targets: readonly Target[];
  readonly order: Order;
  readonly run: Run;
  readonly written: readonly string[];
  /** The listener that somebody else deleted meanwhile. */
  readonly lost: string | null;
}

function judge(given: Case): string[] {
  return [...tellsTheTruth(given), ...isAsPlanned(given), ...losesNobody(given)];
}

/** As many writes were carried out as are told done, but for those that are told to be unsure. */
function tellsTheTruth({ before, after, targets, order, run, written, lost }: Case): string[] {
  const { done, total } = run.progress;
  const operations = "operations" in run.state ? run.state.operations : [];
  const unsure = operations.filter(({ outcome }) => outcome === "unsure").length;
  const wrong: string[] = [];
  // What was to go from a listener that somebody else deleted is gone.
  const first = makePlan(before, targets, { order });
  const gone = (first.ok ? first.value : []).filter(
    (each) => "listenerId" in each && each.listenerId === lost && each.kind !== "update",
  ).length;
  if (written.length + gone < done) wrong.push(`${done} told done, ${written.length} carried out`);
  if (written.length > done + unsure && run.state.kind !== "lost") {
    wrong.push(`${written.length} carried out, ${done} told done and ${unsure} unsure`);
  }
  if (written.length > total) wrong.push(`${written.length} writes for ${total} operations`);
  const twice = written.length - new Set(written).size;
  if (twice > 0) wrong.push(`${twice} written twice`);
  const plan = makePlan(after, targets, { order });
  const isDone = plan.ok && plan.value.length === 0;
  if (run.state.kind === "complete" && !isDone) wrong.push("told complete, and is not");
  return wrong;
}

/** No listener but those planned, and whoever was not asked about has what they had. */
function isAsPlanned({ before, after, targets, order, lost }: Case): string[] {
  const plan = makePlan(before, targets, { order });
  if (!plan.ok) return ["no plan"];
  const planned = applyOperations(before, plan.value);
  const known = new Set(before.listeners.map(({ id }) => id));
  const creates = plan.value.filter(({ kind }) => kind === "create").length;
  const made = after.listeners.filter(({ id }) => !known.has(id)).length;
  const wrong = made > creates ? [`${made} listeners for ${creates} creates`] : [];
  // Between two writes of a short plan an application may stand as that plan has it stand.
  const short = plan.value.length <= 10 ? plan.value : [];
  const between = short.map((_, count) => applyOperations(before, plan.value.slice(0, count)));
  const own = servedBy(lost, before, planned, after);
  for (const appId of applicationsIn(before, planned)) {
    if (own.has(appId)) continue;
    const is = settingsText(after, appId);
    if ([before, planned, ...between].every((each) => settingsText(each, appId) !== is)) {
      wrong.push(`an application has neither what it had nor what is wanted: ${is}`);
    }
  }
  return wrong;
}

/** Nobody who was served before and is to be after stands without a listener. */
function losesNobody({ before, after, targets, order, lost: gone }: Case): string[] {
  // There the gap is what the admin accepted.
  if (order === "removeFirst") return [];
  const plan = makePlan(before, targets);
  const planned = plan.ok ? applyOperations(before, plan.value) : before;
  const own = servedBy(gone, before, planned);
  const lost = applicationsIn(before, planned).filter(
    (appId) =>
      !own.has(appId) &&
      isServed(before, appId) &&
      isServed(planned, appId) &&
      !isServed(after, appId),
  );
  return lost.map((appId) => `${appId} lost its listener`);
}

function applicationsIn(...snapshots: readonly Snapshot[]): string[] {
  return [
    ...new Set(snapshots.flatMap(({ listeners }) => listeners.flatMap((each) => each.appIds))),
  ];
}

/** Whom somebody else has taken a listener from: what they have now is not this save's doing. */
function servedBy(lost: string | null, ...snapshots: readonly Snapshot[]): ReadonlySet<string> {
  const listeners = snapshots.flatMap((each) => each.listeners).filter(({ id }) => id === lost);
  return new Set(listeners.flatMap(({ appIds }) => appIds));
}

function isServed({ listeners }: Snapshot, appId: string): boolean {
  return listeners.some(({ appIds }) => appIds.includes(appId));
}

function settingsText(snapshot: Snapshot, appId: string): string {
  const { effect, settings } = applicationRegions(snapshot, appId);
  if (settings === null) return effect.kind;
  const sorted = (codes: readonly number[]) => [...new Set(codes)].sort((a, b) => a - b);
  return JSON.stringify(
    [settings.sms, settings.voice].map(({ include, exclude }) => [
      sorted(include),
      sorted(exclude),
    ]),
  );
}
