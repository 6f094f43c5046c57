import { describe, expect, it } from "vitest";
import { SPA_CLIENT_SECRET } from "../constants";
import { newTenant } from "../testing/graph";
import { ask, localEmulator } from "../testing/local";

const emulator = localEmulator();

function patched(id: string, patch: object) {
  const url = `${emulator.url}/_emulator/tenants/${id}/registration`;
  return ask(url, { method: "PATCH", body: patch });
}

describe("the registration of a new tenant", () => {
  it("is complete unless said otherwise", async () => {
    const { registration } = await newTenant(emulator.url);
    expect(registration).toMatchObject({
      exists: true,
      exposesApi: true,
      tokenVersion: 2,
      appRoles: ["Regions.Read", "Regions.Manage", "Regions.Approve"],
      secrets: [{ value: SPA_CLIENT_SECRET }],
    });
    expect(registration.consent.delegated).toContain("access_as_user");
  });

  it("is none, or differs in what is named", async () => {
    const none = await newTenant(emulator.url, { registration: "none" });
    expect(none.registration).toMatchObject({ exists: false, secrets: [], redirectUris: [] });
    const { registration } = await newTenant(emulator.url, {
      registration: { consent: { application: [] }, assignments: { user: ["Regions.Read"] } },
    });
    expect(registration.consent.application).toEqual([]);
    expect(registration.consent.delegated).toContain("User.Read");
    expect(registration.assignments).toMatchObject({
      user: ["Regions.Read"],
      reader: ["Regions.Read"],
    });
  });
});

describe("a changed registration", () => {
  it("is what it was but for what is named", async () => {
    const { id, registration } = await newTenant(emulator.url);
    const { body } = await patched(id, { tokenVersion: 1, consent: { delegated: ["User.Read"] } });
    const consent = { ...registration.consent, delegated: ["User.Read"] };
    expect(body).toEqual({ ...registration, tokenVersion: 1, consent });
    const described = await ask(`${emulator.url}/_emulator/tenants/${id}`);
    expect(described.body.registration).toEqual(body);
  });

  it.each([
    { coffee: true },
    { tokenVersion: 3 },
    { redirectUris: [{ platform: "spa", uri: "http://elsewhere.example/redirect" }] },
    { redirectUris: [{ platform: "ios", uri: "https://elsewhere.example/redirect" }] },
    { certificates: ["no certificate"] },
    { assignments: { nobody: [] } },
  ])("is refused: %j", async (patch) => {
    const { id } = await newTenant(emulator.url);
    expect((await patched(id, patch)).status).toBe(400);
  });
});
