import { describe, expect, test, vi } from "vitest";
import { identify, inRequest } from "@/lib/log/context";
import { hearLog } from "@/lib/log/lines.fixture";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { makePlan } from "@/lib/domain/plan/makePlan";
import { planInputs } from "@/lib/domain/plan/planInputs";
import type { Target } from "@/lib/domain/plan/target";
import { planDigest } from "@/lib/domain/documents/digest";
import type { Snapshot } from "@/lib/domain/snapshot";
import { logWrite } from "@/lib/graph/server/save/logWrite";
import { save } from "@/lib/graph/server/save/save";
import { setUp, snapshotOf, wantedFor } from "../saving/saving.fixture";
import { recordHeaders } from "./recorder.fixture";

vi.hoisted(() => vi.stubEnv("LOG_LEVEL", "info"));

const heard = hearLog();
const REQUEST = "0f8fad5b-d9cb-469f-a165-70867728950e";
const WHO = { tenant: "t", who: "o", whoName: "adele@contoso.example" };

/** Saves as the action does. */
async function saveAs(access: GraphAccess, snapshot: Snapshot, targets: readonly Target[]) {
  const plan = makePlan(snapshot, targets, { order: "createFirst" });
  const operations = plan.ok ? plan.value : [];
  const input = {
    targets: [...targets],
    seen: planInputs(snapshot, targets, operations),
    reviewed: await planDigest(operations),
    ...{ skip: [], order: "createFirst" as const, reason: "Ticket 7" },
  };
  return inRequest({ request: REQUEST, route: "action save", needs: "manage" }, () => {
    identify(WHO);
    return save(access, input, (event) => logWrite(input.reason, event));
  });
}

const COMMON = {
  request: REQUEST,
  route: "action save",
  needs: "manage",
  reason: "Ticket 7",
  ...WHO,
};

describe("a save", () => {
  test("has an id of its own for each write and that of the request for each read, side by side in the lines", async () => {
    const { tenant, access } = await setUp();
    const recorder = await recordHeaders(access.graphUrl);
    const appId = tenant.landmark("sharedA");
    const snapshot = await snapshotOf(access);
    const settings = wantedFor(snapshot, appId, [[254, "opt-in"]]);
    const targets: Target[] = [{ kind: "application", appId, name: "A", settings }];
    await saveAs({ ...access, graphUrl: recorder.url }, snapshot, targets);
    const sent = recorder.take().map((headers) => headers["client-request-id"]);
    const intents = heard.lines("listener-write-intent");
    const ids = intents.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(REQUEST);
    expect(new Set(sent)).toEqual(new Set([REQUEST, ...ids]));
    expect(sent.filter((id) => id !== REQUEST).toSorted()).toEqual(ids.toSorted());
    for (const line of [...intents, ...heard.lines("listener-write")])
      expect(line).toMatchObject(COMMON);
    expect(heard.lines("listener-write").map(({ id, outcome }) => [id, outcome])).toEqual(
      ids.map((id) => [id, "done"]),
    );
    expect(heard.lines("save-ended")).toEqual([
      expect.objectContaining({
        ...COMMON,
        state: "complete",
        confirmed: true,
        done: 2,
        failed: 0,
      }),
    ]);
    recorder.close();
  });

  test("that deletes says what it deleted", async () => {
    const { tenant, access } = await setUp();
    const { listeners } = await snapshotOf(access);
    const gone = listeners.find(({ displayName }) => displayName === "Prepared, not assigned");
    if (gone === undefined) throw new Error("contoso has another listener without applications");
    const target = { kind: "deletion", listenerId: gone.id, appIds: [] } as const;
    await saveAs(access, await snapshotOf(access), [target]);
    expect((await tenant.state()).listeners.map(({ id }) => id)).not.toContain(gone.id);
    const { sms, voice, displayName, priority } = gone;
    const listsOf = ({ include, exclude }: typeof sms) => ({ include, exclude });
    for (const event of ["listener-write-intent", "listener-write"])
      expect(heard.lines(event)).toEqual([
        expect.objectContaining({
          ...COMMON,
          ...{ operation: "delete", listener: gone.id, displayName, priority, applications: [] },
          before: { sms: listsOf(sms), voice: listsOf(voice) },
        }),
      ]);
    expect([...sms.include, ...sms.exclude]).not.toEqual([]);
  });

  test("that meets what others changed says which listeners", async () => {
    const { tenant, access } = await setUp();
    const appId = tenant.landmark("sharedA");
    const snapshot = await snapshotOf(access);
    const id = tenant.landmark("sharedListenerId");
    const path = `/beta/identity/authenticationEventListeners/${id}`;
    await tenant.asScript("PATCH", path, {
      "@odata.type": "#microsoft.graph.onPhoneMethodLoadStartListener",
      priority: 7,
    });
    const settings = wantedFor(snapshot, appId, [[254, "opt-in"]]);
    await saveAs(access, snapshot, [{ kind: "application", appId, name: "A", settings }]);
    expect(heard.lines("save-conflict")).toEqual([
      expect.objectContaining({ ...COMMON, level: "warn", listeners: [id] }),
    ]);
    expect(heard.lines("listener-write-intent")).toEqual([]);
  });

  test("that cannot be planned says why", async () => {
    const { tenant, access } = await setUp();
    const listenerId = tenant.landmark("sharedListenerId");
    const target = { kind: "deletion", listenerId, appIds: [] } as const;
    await saveAs(access, await snapshotOf(access), [target]);
    expect(heard.lines("save-refused")).toEqual([
      expect.objectContaining({
        ...{ ...COMMON, level: "warn", code: "listener-in-use" },
        message: expect.stringContaining(listenerId) as unknown,
      }),
    ]);
  });

  test("that finds another one at the same listeners says so", async () => {
    const { tenant, access } = await setUp();
    await tenant.fault({ method: "PATCH", delayMs: 6_000 });
    const id = tenant.landmark("sharedListenerId");
    const snapshot = await snapshotOf(access);
    const listener = snapshot.listeners.find((each) => each.id === id);
    if (listener === undefined) throw new Error("no such listener");
    const lists = { include: [254], exclude: [] };
    const target = {
      kind: "listener",
      listenerId: id,
      settings: { sms: lists, voice: lists },
    } as const;
    await Promise.all([saveAs(access, snapshot, [target]), saveAs(access, snapshot, [target])]);
    expect(heard.lines("request-failed")).toEqual([
      expect.objectContaining({
        ...{ request: REQUEST, ...WHO, code: "unavailable" },
        message: expect.stringContaining("Somebody else is saving") as unknown,
      }),
    ]);
  });
});
