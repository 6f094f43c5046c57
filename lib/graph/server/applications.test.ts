import { expect, test, vi } from "vitest";
import { explainError } from "@/lib/domain/errors";
import { ok } from "@/lib/domain/result";
import { readApplications } from "./applications";
import { setUp } from "../../../tests/saving/saving.fixture";

test("reads page by page, by cursors that lead nowhere else", async () => {
  const { tenant, access } = await setUp({ seed: "large" });
  const names = new Set<string>();
  let cursor: string | null = null;
  let pages = 0;
  do {
    const page = await readApplications(access, cursor);
    if (!page.ok) throw new Error(page.error.message);
    if (pages === 0) expect(page.value.total).toBe(10_000);
    for (const { appId } of page.value.applications) names.add(appId);
    cursor = page.value.cursor;
    pages++;
  } while (cursor !== null);
  expect([names.size, pages]).toEqual([10_000, 11]);
  expect(await tenant.requests()).toHaveLength(11);
});

test.each([
  ["another host", "http://example.invalid/v1.0/applications?x"],
  ["another resource", "/v1.0/users?x"],
  ["a way around", "/v1.0/applications/../users?x"],
  ["nothing", ""],
])("refuses a cursor to %s", async (_name, path) => {
  const { tenant, access } = await setUp({ seed: "empty" });
  const cursor = Buffer.from(path).toString("base64url");
  const page = await readApplications(access, cursor);
  expect(page).toMatchObject({ ok: false });
  const asked = (await tenant.requests()).map((request) => request.path);
  expect(asked.every((each) => each.startsWith("/v1.0/applications?"))).toBe(true);
});

test("goes on without the number of all where Graph does not count, and asks for it no more", async () => {
  const { tenant, access } = await setUp({ switches: { applicationsCount: "refused" } });
  const first = await readApplications(access, null);
  expect(first).toMatchObject({ ok: true, value: { total: null } });
  expect(first.ok && first.value.applications.length).toBeGreaterThan(0);
  const statuses = async () => (await tenant.requests()).map(({ status }) => status);
  expect(await statuses()).toEqual([400, 200]);
  expect(await readApplications(access, null)).toMatchObject({ ok: true });
  expect(await statuses()).toEqual([400, 200, 200]);
  // Other tenants are none of its business.
  const other = await setUp();
  const counted = await readApplications(other.access, null);
  expect(counted.ok && counted.value.total).toBeGreaterThan(0);
});

test("reads again with neither the number of all nor the header that goes with it", async () => {
  const { access } = await setUp({ switches: { applicationsCount: "refused" } });
  const sent = vi.spyOn(globalThis, "fetch");
  await readApplications(access, null);
  const headers = sent.mock.calls.map(([, init]) => new Headers(init?.headers));
  const paths = sent.mock.calls.map(([url]) => (url instanceof URL ? url.href : ""));
  sent.mockRestore();
  expect(headers.map((each) => each.get("consistencylevel"))).toEqual(["eventual", null]);
  expect(paths.map((each) => each.includes("$count"))).toEqual([true, false]);
});

test.each([
  ["forbidden", "delegated", /permission Application\.Read\.All of Microsoft Graph \(delegated\)/],
  ["permission-missing", "application", /application permission Application\.Read\.All/],
] as const)("a 403 names the permission that is missing: %s", async (code, credential, words) => {
  const { tenant, access } = await setUp();
  await tenant.fault({ method: "GET", path: "/applications", status: 403, times: "always" });
  const renewToken = () => Promise.resolve(ok(access.token));
  const read = await readApplications(
    credential === "application" ? { ...access, renewToken } : access,
    null,
  );
  expect(read).toMatchObject({ ok: false, error: { code, permission: "Application.Read.All" } });
  expect(!read.ok && explainError(read.error).next).toMatch(words);
});

test("a page further on is read without the number of all, too", async () => {
  const { tenant, access } = await setUp({ seed: "large" });
  const first = await readApplications(access, null);
  if (!first.ok || first.value.cursor === null) throw new Error("no second page");
  await tenant.switches({ applicationsCount: "refused" });
  const second = await readApplications(access, first.value.cursor);
  expect(second.ok && second.value.applications.length).toBe(999);
  expect((await tenant.requests()).at(-1)?.path).not.toContain("count");
});

test("what Graph refuses to show is told as that, and not as a change", async () => {
  const { tenant, access } = await setUp();
  await tenant.fault({ method: "GET", path: "/applications", status: 400, times: 2 });
  const read = await readApplications(access, null);
  expect(read).toMatchObject({ ok: false, error: { code: "read-refused" } });
  expect(!read.ok && explainError(read.error).next).not.toMatch(/you want to change/);
  // That it could not be read either way says nothing of counting.
  expect(await readApplications(access, null)).toMatchObject({ ok: true });
  expect((await tenant.requests()).at(-1)?.path).toContain("count=true");
});
