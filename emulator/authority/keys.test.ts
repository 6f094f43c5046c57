import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from "jose";
import { describe, expect, it } from "vitest";
import { newAdmin, callerOf, type GraphCaller } from "../testing/graph";
import { ask, localEmulator } from "../testing/local";
import { fragmentOf, SignIn } from "../testing/signIn";

const emulator = localEmulator();

async function published({ tenant }: GraphCaller): Promise<JSONWebKeySet> {
  const { body } = await ask(`${tenant.authority}/discovery/v2.0/keys`);
  return body as unknown as JSONWebKeySet; // what the endpoint is for
}

describe("new keys", () => {
  it("sign from now on, and the old ones are still good", async () => {
    const admin = await newAdmin(emulator.url);
    const before = await published(admin);
    const signIn = new SignIn(admin.tenant);
    const first = await signIn.redeem(await signIn.code("admin"));
    const { body } = await admin.control("POST", "/rotate-keys");
    const after = await published(admin);
    expect(after.keys.map(({ kid }) => kid)).toEqual(body.kids);
    expect(after.keys).toHaveLength(2);
    expect(after.keys).toContainEqual(before.keys[0]);
    expect(JSON.stringify(after)).not.toContain('"d"');

    const later = await signIn.refresh(first.body.refresh_token ?? "");
    expect(later.status, JSON.stringify(later.body)).toBe(200);
    const token = later.body.access_token ?? "";
    expect(decodeProtectedHeader(token).kid).toBe(after.keys[0]?.kid);
    expect(decodeProtectedHeader(later.body.id_token ?? "").kid).toBe(after.keys[0]?.kid);
    await expect(jwtVerify(token, createLocalJWKSet(after))).resolves.toBeDefined();
    await expect(jwtVerify(token, createLocalJWKSet(before))).rejects.toThrow();
    expect((await admin.get("/me")).status).toBe(200);
    expect((await (await callerOf(admin.tenant)).get("/me")).status).toBe(200);
  });

  it("leave people signed in", async () => {
    const admin = await newAdmin(emulator.url);
    const signIn = new SignIn(admin.tenant);
    await signIn.code("reader");
    await admin.control("POST", "/rotate-keys", { forget: true });
    expect(fragmentOf(await signIn.start({ prompt: "none" })).get("code")).not.toBeNull();
  });

  it("make tokens of old ones worthless, where those are forgotten", async () => {
    const admin = await newAdmin(emulator.url);
    await admin.control("POST", "/rotate-keys", { forget: true });
    expect((await published(admin)).keys).toHaveLength(1);
    expect((await admin.get("/me")).status).toBe(401);
    expect((await (await callerOf(admin.tenant)).get("/me")).status).toBe(200);
  });

  it("are of one tenant", async () => {
    const [admin, other] = [await newAdmin(emulator.url), await newAdmin(emulator.url)];
    await admin.control("POST", "/rotate-keys", { forget: true });
    expect((await other.get("/me")).status).toBe(200);
    expect((await published(other)).keys).toHaveLength(1);
  });
});
