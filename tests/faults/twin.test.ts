import { expect, test } from "vitest";
import { proposalFor, runnerOn } from "../saving/bulk.fixture";
import { snapshotOf, wantedFor } from "../saving/saving.fixture";
import { World } from "./world.fixture";

test("a lost create that takes effect after it was made again is told, and can be removed", async () => {
  const world = new World();
  try {
    const access = await world.access("application");
    const before = await world.until(snapshotOf(access));
    const appId = world.tenant.landmarks["sharedA"] ?? "";
    const settings = wantedFor(before, appId, [[254, "opt-in"]]);
    const target = { kind: "application", appId, name: "A", settings } as const;
    // Graph takes longer for it than anybody would look.
    world.fault({ method: "POST", path: "authenticationEventListeners$", delayMs: 120_000 });
    const { runner } = runnerOn(access);
    await world.until(runner.start(proposalFor(before, [target])));
    const state = () => runner.state.getState().run?.state;
    expect(state()).toMatchObject({ kind: "stopped" });

    // The admin says: create it again; reads lag, so that both are seen at once.
    world.tenant.switches = { ...world.tenant.switches, readLagSeconds: 60 };
    runner.retry();
    await world.pass(180_000);
    const after = await world.until(snapshotOf(access));
    const known = new Set(before.listeners.map(({ id }) => id));
    const made = after.listeners.filter(({ id }) => !known.has(id));
    expect(made).toHaveLength(2);
    const ended = state();
    if (ended?.kind !== "conflict") throw new Error(`ended ${ended?.kind}`);
    expect(ended.twins).toHaveLength(1);

    const [twin] = ended.twins;
    const removal = { kind: "deletion", listenerId: twin?.id ?? "", appIds: [appId] } as const;
    world.tenant.switches = { ...world.tenant.switches, readLagSeconds: 0 };
    const { runner: other } = runnerOn(access);
    await world.until(other.start(proposalFor(after, [removal])));
    expect(other.state.getState().run?.state.kind).toBe("complete");
    const left = await world.until(snapshotOf(access));
    expect(left.listeners.filter(({ id }) => !known.has(id))).toHaveLength(1);
    expect(left.listeners.filter(({ appIds }) => appIds.includes(appId)).length).toBeGreaterThan(0);
  } finally {
    world.end();
  }
});
