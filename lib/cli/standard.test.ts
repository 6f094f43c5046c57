import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readStandard } from "./standard";

const HEAD = '"format":"dialgate-settings","version":1,"tenantId":" TENANT "';
let root: string;
let folder: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "dialgate-standard-"));
  folder = join(root, "repository");
  await mkdir(join(folder, "a b"), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

async function read(path: string, text: string) {
  await writeFile(join(folder, path), text);
  return readStandard(path, folder, "tenant");
}

test.each([
  ["a b/s#1.json", "a%20b/s%231.json"],
  ["./s.json", "s.json"],
])("a file in the repository, %s, is found there by programs", async (name, uri) => {
  expect(await read(name, `{${HEAD},"applications":[]}`)).toMatchObject({
    ok: true,
    value: { name, uri, reading: { rows: [] } },
  });
});

test("a file elsewhere is named whole", async () => {
  const { href } = pathToFileURL(join(root, "s.json"));
  expect(await read("../s.json", `{${HEAD},"applications":[]}`)).toMatchObject({
    ok: true,
    value: { uri: href },
  });
});

test.each([
  ["nothing", "", "The file is empty."],
  ["no JSON", "{", "This is not valid JSON."],
  ["no application that can be read", `{${HEAD},"applications":[\n{"appId":1}]}`, "line 2"],
])("%s is refused, and where it is wrong is said", async (_name, text, reason) => {
  const standard = await read("bad.json", text);
  expect(standard.ok ? "" : standard.error).toContain(reason);
});
