import { applicationRegions } from "@/lib/domain/applicationRegions";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Order } from "@/lib/domain/plan/order";
import { applyOperations } from "@/lib/domain/plan/simulate";
import type { Target } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Run } from "@/lib/run/run";

/** What a trial left and told. */
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

/** What is not as it was told, or must never be; empty where all is well. */
export function judge(given: Case): string[] {
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
