import { applyChoices, type Choice } from "@/lib/domain/choice";
import { tenantFindings } from "@/lib/domain/findings/rules";
import type { Order } from "@/lib/domain/plan/order";
import type { ApplicationTarget, Target } from "@/lib/domain/plan/target";
import { settingsOf } from "@/lib/domain/listener";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { TenantWish } from "@/emulator/tenants/create";
import type { Tenant } from "@/emulator/tenants/tenant";
import { excludingFor } from "../saving/bulk.fixture";
import { wantedFor } from "../saving/saving.fixture";

/** A kind of save: the tenant that it is made in, and what it wants there. */
export interface Kind {
  readonly name: string;
  readonly wish?: Partial<TenantWish>;
  /** In a tenant that refuses a second listener, an application is removed before it is added. */
  readonly order?: Order;
  readonly targets: (snapshot: Snapshot, tenant: Tenant) => readonly Target[];
  /** Instead: what is saved before, and then given back by its restore file. */
  readonly restores?: true;
}

const OPT_IN_KENYA = [[254, "opt-in"]] as const;

function application(
  snapshot: Snapshot,
  tenant: Tenant,
  landmark: string,
  choices: readonly (readonly [number, Choice])[],
): ApplicationTarget {
  const appId = landmarkOf(tenant, landmark);
  const settings = wantedFor(snapshot, appId, choices);
  return { kind: "application", appId, name: landmark, settings };
}

function landmarkOf(tenant: Tenant, name: string): string {
  const id = tenant.landmarks[name];
  if (id === undefined) throw new Error(`no landmark ${name}`);
  return id;
}

function fixOf(snapshot: Snapshot, tenant: Tenant, rule: string): readonly Target[] {
  const appIds = new Set(tenant.applications.map(({ appId }) => appId));
  const finding = tenantFindings({ snapshot, appIds }).find((each) => each.rule === rule);
  const [fix] = finding?.fixes ?? [];
  if (fix === undefined) throw new Error(`no fix for ${rule}`);
  return fix.targets;
}

export const KINDS: readonly Kind[] = [
  {
    name: "create",
    targets: (snapshot, tenant) => [
      application(snapshot, tenant, "woodgroveGroceries", OPT_IN_KENYA),
    ],
  },
  {
    name: "update",
    targets: (snapshot, tenant) => [
      application(snapshot, tenant, "ownListener", [[233, "opt-in"]]),
    ],
  },
  {
    name: "split",
    targets: (snapshot, tenant) => [application(snapshot, tenant, "sharedA", OPT_IN_KENYA)],
  },
  {
    name: "split, remove first",
    order: "removeFirst",
    wish: { switches: { secondListener: "refused" } },
    targets: (snapshot, tenant) => [application(snapshot, tenant, "sharedA", OPT_IN_KENYA)],
  },
  {
    name: "all N",
    targets: (snapshot, tenant) => {
      const listenerId = landmarkOf(tenant, "sharedListenerId");
      const listener = snapshot.listeners.find(({ id }) => id === listenerId);
      if (listener === undefined) throw new Error("no shared listener");
      const settings = settingsOf(listener);
      const sms = applyChoices(settings.sms, OPT_IN_KENYA);
      return [{ kind: "listener", listenerId, settings: { ...settings, sms } }];
    },
  },
  { name: "delete", targets: (snapshot, tenant) => fixOf(snapshot, tenant, "no-applications") },
  { name: "merge", targets: (snapshot, tenant) => fixOf(snapshot, tenant, "identical-listeners") },
  { name: "fix", targets: (snapshot, tenant) => fixOf(snapshot, tenant, "equal-priority") },
  {
    name: "restore",
    restores: true,
    targets: (snapshot, tenant) => [application(snapshot, tenant, "sharedA", OPT_IN_KENYA)],
  },
  {
    name: "run of 300",
    wish: {
      seed: "large",
      seedOptions: { applications: 500, listeners: 105 },
      limits: { enforceThrottling: false },
    },
    targets: (snapshot, tenant) => excludingFor(tenant.applications, snapshot, 234),
  },
];
