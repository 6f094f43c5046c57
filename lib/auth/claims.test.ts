import { describe, expect, it } from "vitest";
import { UNKNOWN_ABILITIES } from "./account";
import { type Claims, abilitiesOf, readClaims } from "./claims";

const ALL = "User.Read EventListener.ReadWrite.All Application.Read.All AuditLog.Read.All";
const READ = "User.Read EventListener.Read.All Application.Read.All";
const EXTENSIBILITY = "25a516ed-2fa0-40ea-a2d0-12923a21473a";
const APPLICATION = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3";
const GLOBAL = "62e90394-69f5-4237-9190-012177145e10";
const READER = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
const USER = "b79fbf4d-3ef9-4689-8143-76b194e85509";

describe("abilitiesOf", () => {
  it.each<[string, Claims, boolean | "unknown", boolean | "unknown"]>([
    [
      "an Authentication Extensibility Administrator",
      { scp: ALL, wids: [EXTENSIBILITY] },
      true,
      true,
    ],
    ["an Application Administrator", { scp: ALL, wids: [USER, APPLICATION] }, true, true],
    ["a Global Administrator", { scp: ALL, wids: [GLOBAL] }, true, true],
    ["a Global Reader", { scp: ALL, wids: [READER, USER] }, true, false],
    ["a user without a role", { scp: ALL, wids: [USER] }, false, false],
    ["no role at all", { scp: ALL, wids: [] }, false, false],
    ["an administrator with read permission only", { scp: READ, wids: [APPLICATION] }, true, false],
    ["an administrator without consent", { scp: "User.Read", wids: [APPLICATION] }, false, false],
    ["permissions with no word of roles", { scp: ALL }, "unknown", "unknown"],
    ["read permission with no word of roles", { scp: READ }, "unknown", false],
    ["roles with no word of permissions", { wids: [APPLICATION] }, "unknown", "unknown"],
    ["a reader with no word of permissions", { wids: [READER] }, "unknown", false],
    ["nothing said", {}, "unknown", "unknown"],
  ])("tells what %s may do", (_, claims, canRead, canWrite) => {
    expect(abilitiesOf(claims)).toMatchObject({ canRead, canWrite });
  });

  it("names what is missing", () => {
    expect(abilitiesOf({ scp: READ, wids: [READER] }).missing).toEqual({
      scopes: ["EventListener.ReadWrite.All", "AuditLog.Read.All"],
      roles: true,
    });
    expect(abilitiesOf({ scp: ALL, wids: [GLOBAL] }).missing).toEqual({ scopes: [], roles: false });
    expect(abilitiesOf({}).missing).toEqual({ scopes: [], roles: false });
  });

  it("knows nothing without claims", () => {
    expect(abilitiesOf(undefined)).toBe(UNKNOWN_ABILITIES);
  });
});

describe("readClaims", () => {
  const token = (payload: string) => `e30.${Buffer.from(payload).toString("base64url")}.sig`;

  it("reads the payload and keeps what is known", () => {
    const claims = { tid: "t", oid: "o", scp: "User.Read", wids: [READER] };
    expect(readClaims(token(JSON.stringify({ ...claims, jobTitle: "Zoë" })))).toEqual(claims);
  });

  it.each([
    ["opaque", "EwBIA8l6BAAU"],
    ["encrypted, of five parts", "e30.a.b.c.d"],
    ["no JSON", token("{")],
    ["no object", token("[]")],
    ["claims of another kind", token('{"wids":"x"}')],
    ["empty", ""],
  ])("reads nothing from a token that is %s", (_, text) => {
    expect(readClaims(text)).toBeUndefined();
  });
});
