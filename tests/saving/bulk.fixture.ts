import { vi } from "vitest";
import type { Locks, RunStore } from "@/lib/run/ports";
import type { KeptProgress, RunRecord } from "@/lib/run/record";
import { Runner } from "@/lib/run/runner";
import type { Proposal } from "@/lib/run/run";
import type { RawListener, Tenant } from "@/emulator/client";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Order } from "@/lib/domain/plan/order";
import type { ApplicationTarget, Target } from "@/lib/domain/plan/target";
import type { SaveResult } from "@/lib/run/report";
import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import { remember } from "@/lib/domain/remember";
import type { Settings } from "@/lib/domain/settings";
import type { Snapshot } from "@/lib/domain/snapshot";
import { ok } from "@/lib/domain/result";
import { pack } from "@/lib/packed/pack";
import { unpack } from "@/lib/packed/unpack";
import { readSnapshot } from "@/lib/graph/server/listeners";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { save } from "@/lib/graph/server/save/save";
import { saveInput } from "@/lib/graph/server/save/save";
import { wantedFor } from "./saving.fixture";

const PHONE = "#microsoft.graph.onPhoneMethodLoadStartListener";

/** A tenant as `large` has it, of the size that a test can wait for. */
export function largeTenant(applications: number, listeners: number) {
  const limits = { enforceThrottling: false };
  return { seed: "large", seedOptions: { applications, listeners }, limits };
}

/** Every application of the tenant with one SMS code excluded. */
export async function excludingEverywhere(
  tenant: Tenant,
  snapshot: Snapshot,
  code: number,
): Promise<ApplicationTarget[]> {
  const { applications } = (await tenant.state()) as unknown as { applications: NamedApp[] };
  return excludingFor(applications, snapshot, code);
}

interface NamedApp {
  readonly appId: string;
  readonly displayName: string;
}

/** Applications with one SMS code excluded; those that are to have the same share one object, as in the browser. */
export function excludingFor(
  applications: readonly NamedApp[],
  snapshot: Snapshot,
  code: number,
): ApplicationTarget[] {
  const known = new Map<string, Settings>();
  return applications.map(({ appId, displayName: name }) => {
    const wanted = wantedFor(snapshot, appId, [[code, "exclude"]]);
    const settings = remember(known, JSON.stringify(wanted), () => wanted);
    return { kind: "application", appId, name, settings, skipIfUnreachable: true };
  });
}

/** Phone listeners by application id, as stored. */
export function servedBy(listeners: readonly RawListener[]): Map<string, RawListener[]> {
  const served = new Map<string, RawListener[]>();
  for (const listener of listeners) {
    if (listener["@odata.type"] !== PHONE) continue;
    for (const { appId } of listener.conditions.applications.includeApplications) {
      served.set(appId, [...(served.get(appId) ?? []), listener]);
    }
  }
  return served;
}

/** A browser's storage that outlives the page: what is in it is plain data. */
export class MemoryStore implements RunStore {
  run: { record: RunRecord; progress: KeptProgress } | null = null;
  readonly files = new Map<string, RestoreFile>();
  load = () => Promise.resolve(structuredClone(this.run));
  begin = (record: RunRecord, progress: KeptProgress) => {
    this.run = structuredClone({ record, progress });
    return Promise.resolve();
  };
  keep = (progress: KeptProgress) => {
    if (this.run !== null) this.run = { ...this.run, progress: structuredClone(progress) };
    return Promise.resolve();
  };
  clear = () => {
    this.run = null;
    return Promise.resolve();
  };
  restores = () =>
    Promise.resolve([...this.files].map(([id, { at, heading }]) => ({ id, at, heading })));
  addRestore = (file: RestoreFile) => {
    const id = `restore-${this.files.size}`;
    this.files.set(id, structuredClone(file));
    return Promise.resolve(id);
  };
  restore = (id: string) => Promise.resolve(this.files.get(id) ?? null);
  completeRestore = (id: string, after: Readonly<Record<string, string>>) => {
    const file = this.files.get(id);
    if (file === undefined) return Promise.resolve(null);
    const completed = { ...file, after };
    this.files.set(id, completed);
    return Promise.resolve(completed);
  };
  removeRestore = (id: string) => {
    this.files.delete(id);
    return Promise.resolve();
  };
}

export const FREE: Locks = {
  hold: async (work) => {
    await work();
    return true;
  },
  isHeld: () => Promise.resolve(false),
  free: () => Promise.resolve(),
};

interface Wire {
  /** The size of each call of the save action. */
  readonly sizes: number[];
  /** What happens to a call: by default the server carries it out and its answer arrives. */
  call: (index: number, serve: () => Promise<SaveResult>) => Promise<SaveResult>;
}

/** A runner as the browser has it, on the save action's input as it is sent. */
export function runnerOn(
  access: GraphAccess,
  store: RunStore = new MemoryStore(),
  { locks = FREE, lagMs = 40_000 }: { readonly locks?: Locks; readonly lagMs?: number } = {},
) {
  const wire: Wire = { sizes: [], call: (_index, serve) => serve() };
  const runner = new Runner(
    { tenantId: "tenant", store, locks, lagMs },
    {
      token: () => Promise.resolve(ok(access.token)),
      read: () => readSnapshot(access),
      update: () => undefined,
      save: async (token, sent) => {
        const { size, value } = await carried(sent);
        const input = saveInput.parse(value);
        const index = wire.sizes.push(size) - 1;
        return wire.call(index, () => save({ ...access, token }, input, () => undefined));
      },
    },
  );
  return { runner, wire };
}

/** What arrives of what the browser sends. A virtual clock would not wait for streams to be packed. */
async function carried(sent: unknown): Promise<{ readonly size: number; readonly value: unknown }> {
  const text = vi.isFakeTimers() ? JSON.stringify(sent) : await pack(sent);
  if (vi.isFakeTimers()) return { size: text.length, value: JSON.parse(text) };
  const unpacked = await unpack(text);
  return { size: text.length, value: unpacked.ok ? unpacked.value : undefined };
}

/** What a review would propose. */
export function proposalFor(
  snapshot: Snapshot,
  targets: readonly Target[],
  heading = "Exclude +234",
  order: Order = "createFirst",
): Proposal {
  const plan = makePlan(snapshot, targets, { order });
  const operations = plan.ok ? plan.value : [];
  return { heading, targets, snapshot, operations, order, reason: "" };
}
