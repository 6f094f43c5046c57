import { describe, expect, it } from "vitest";
import { planLaunch } from "./plan";

const ID = "8f3b1f0e-6f52-4d6e-9f0b-0a51a7a4c9d1";

describe("planLaunch", () => {
  it("starts the local tenant when none is named", () => {
    expect(planLaunch({})).toEqual({
      ok: true,
      value: { host: "localhost", port: 3000, emulatorPort: 4400, drainSeconds: 2 },
    });
    expect(
      planLaunch({ HOST: "0.0.0.0", PORT: "3100", EMULATOR_PORT: "4500", DRAIN_SECONDS: "0" }),
    ).toEqual({
      ok: true,
      value: { host: "0.0.0.0", port: 3100, emulatorPort: 4500, drainSeconds: 0 },
    });
  });

  it("starts none for a tenant that is named", () => {
    expect(
      planLaunch({ ENTRA_TENANT_ID: ID, ENTRA_CLIENT_ID: ID, ENTRA_CLIENT_SECRET: "s" }),
    ).toEqual({
      ok: true,
      value: { host: "localhost", port: 3000, emulatorPort: undefined, drainSeconds: 2 },
    });
  });

  it("stops at half a tenant, and at what is no port", () => {
    expect(planLaunch({ ENTRA_TENANT_ID: ID })).toMatchObject({ ok: false });
    expect(planLaunch({ EMULATOR_PORT: "x" })).toEqual({
      ok: false,
      error: ["EMULATOR_PORT must be a port number"],
    });
  });
});
