import { describe, expect, it } from "vitest";
import { callerOf, LISTENERS, newAdmin, newTenant, type GraphCaller } from "../testing/graph";
import { localEmulator } from "../testing/local";

let now = Date.now();
const emulator = localEmulator({ clock: () => now });

async function times(count: number, caller: GraphCaller, path: string): Promise<number[]> {
  const answers = await Promise.all(Array.from({ length: count }, () => caller.get(path)));
  return answers.map(({ status }) => status);
}

describe("throttling of listeners", () => {
  it("lets 200 requests a minute through for one client", async () => {
    const admin = await newAdmin(emulator.url);
    expect(await times(200, admin, `${LISTENERS}?$top=1`)).toEqual(Array(200).fill(200));
    const { status, headers, body } = await admin.get(LISTENERS);
    expect(status).toBe(429);
    expect(headers.get("retry-after")).toBe("60");
    expect(body.error?.code).toBe("TooManyRequests");
  });

  it("lets 300 requests a minute through for all clients together", async () => {
    const tenant = await newTenant(emulator.url);
    const [admin, app] = [await callerOf(tenant), await callerOf(tenant, "app")];
    await times(200, admin, `${LISTENERS}?$top=1`);
    const answers = await times(101, app, `${LISTENERS}?$top=1`);
    expect(answers.filter((status) => status === 200)).toHaveLength(100);
    expect(answers.filter((status) => status === 429)).toHaveLength(1);
  });

  it("counts in a sliding window, and says how long until a slot is free", async () => {
    const admin = await newAdmin(emulator.url, { limits: { listenersPerMinutePerClient: 2 } });
    await admin.get(LISTENERS);
    now += 10_500;
    await admin.get(LISTENERS);
    const blocked = await admin.get(LISTENERS);
    expect(blocked.headers.get("retry-after")).toBe("50");
    now += 49_400;
    expect((await admin.get(LISTENERS)).headers.get("retry-after")).toBe("1");
    now += 100;
    expect((await admin.get(LISTENERS)).status).toBe(200);
    expect((await admin.get(LISTENERS)).headers.get("retry-after")).toBe("11");
  });

  it("does not count what it turned away", async () => {
    const admin = await newAdmin(emulator.url, { limits: { listenersPerMinutePerClient: 1 } });
    await admin.get(LISTENERS);
    now += 59_000;
    expect((await admin.get(LISTENERS)).status).toBe(429);
    now += 1_000;
    expect((await admin.get(LISTENERS)).status).toBe(200);
  });

  it("is for listeners, not for applications", async () => {
    const admin = await newAdmin(emulator.url, { limits: { listenersPerMinutePerTenant: 1 } });
    await admin.get(LISTENERS);
    expect((await admin.get(LISTENERS)).status).toBe(429);
    expect((await admin.get("/applications")).status).toBe(200);
  });

  it("can be switched off, and changed while running", async () => {
    const limits = { listenersPerMinutePerClient: 1, enforceThrottling: false };
    const admin = await newAdmin(emulator.url, { limits });
    expect(await times(3, admin, LISTENERS)).toEqual([200, 200, 200]);
    await admin.control("PATCH", "/limits", { enforceThrottling: true });
    expect((await admin.get(LISTENERS)).status).toBe(200);
    expect((await admin.get(LISTENERS)).status).toBe(429);
  });
});

describe("throttling of the audit log", () => {
  it("lets five requests in ten seconds through", async () => {
    const admin = await newAdmin(emulator.url);
    const path = "/auditLogs/directoryAudits";
    expect(await times(5, admin, path)).toEqual(Array(5).fill(200));
    const { status, headers } = await admin.get(path);
    expect(status).toBe(429);
    expect(headers.get("retry-after")).toBe("10");
    now += 10_000;
    expect((await admin.get(path)).status).toBe(200);
  });
});
