import { Tenant, type RawListener } from "@/emulator/client";
import { applicationRegions } from "@/lib/domain/applicationRegions";
import type { Choice } from "@/lib/domain/choice";
import { applyChoices } from "@/lib/domain/choice";
import { planInputs } from "@/lib/domain/plan/planInputs";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Order } from "@/lib/domain/plan/order";
import type { SaveReport, SaveResult } from "@/lib/run/report";
import type { Target } from "@/lib/domain/plan/target";
import { planDigest } from "@/lib/domain/documents/digest";
import type { Settings } from "@/lib/domain/settings";
import type { Snapshot } from "@/lib/domain/snapshot";
import { readSnapshot } from "@/lib/graph/server/listeners";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { save } from "@/lib/graph/server/save/save";

/** A tenant, and Graph as its administrator reaches it. */
export async function setUp(body: object = {}): Promise<{ tenant: Tenant; access: GraphAccess }> {
  const tenant = await Tenant.create(body);
  return { tenant, access: { graphUrl: tenant.info.graph, token: await tenant.token() } };
}

export async function snapshotOf(access: GraphAccess): Promise<Snapshot> {
  const read = await readSnapshot(access);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** What an application has today with some SMS codes chosen differently. */
export function wantedFor(
  snapshot: Snapshot,
  appId: string,
  choices: readonly (readonly [number, Choice])[],
): Settings {
  const { settings } = applicationRegions(snapshot, appId);
  if (settings === null) throw new Error("nothing is known of this application");
  return { ...settings, sms: applyChoices(settings.sms, choices) };
}

/** Saves as the browser does after a review of this snapshot. */
export async function saveReviewed(
  access: GraphAccess,
  snapshot: Snapshot,
  targets: readonly Target[],
  order: Order = "createFirst",
): Promise<SaveResult> {
  const plan = makePlan(snapshot, targets, { order });
  if (!plan.ok) throw new Error(plan.error.code);
  return save(
    access,
    {
      targets: [...targets],
      seen: planInputs(snapshot, targets, plan.value),
      reviewed: await planDigest(plan.value),
      skip: [],
      order,
      reason: "",
    },
    () => undefined,
  );
}

export function reportOf(result: SaveResult): SaveReport {
  if (result.kind !== "report") throw new Error(`no report: ${JSON.stringify(result)}`);
  return result.report;
}

/** Writes that Graph carried out, in order. */
export async function writesOf(tenant: Tenant): Promise<string[]> {
  const requests = await tenant.requests();
  return requests
    .filter(({ method, status }) => method !== "GET" && status < 300)
    .map(({ method, path }) => `${method} ${path.replace(/[0-9a-f-]{36}/g, "…")}`);
}

/** The listeners as stored, by id, without those named. */
export function byteForByte(
  listeners: readonly RawListener[],
  without: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    listeners
      .filter(({ id }) => !without.includes(id))
      .map((listener) => [listener.id, JSON.stringify(listener)]),
  );
}
