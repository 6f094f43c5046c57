import { expect, test } from "vitest";
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
