import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NOTHING_PRESERVED } from "@/lib/domain/listener";
import type { CreateListener } from "@/lib/domain/plan/operation";
import { operationRequest } from "./request";
import { snippet } from "./snippets";

const hostile: CreateListener = {
  kind: "create",
  ref: "new-1",
  displayName: "\u202Egpj.\u009B2J Dialgate: $(touch x) `id` 'quoted' \"BODY\"\nBODY\n'@ end",
  priority: 500,
  flowId: null,
  appIds: ["82cdcf62-8c34-48dd-bf35-4843e7e57cab"],
  settings: { sms: { include: [254], exclude: [] }, voice: { include: [], exclude: [] } },
  preserved: NOTHING_PRESERVED,
};
const request = operationRequest(hostile);
const GRAPH = "https://graph.microsoft.com";

test("curl, run in bash, sends a hostile name as it is, and shows the token to no list of processes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dialgate-snippet-"));
  // In place of curl: writes down what it was called with, and what it can read.
  await writeFile(
    join(folder, "curl"),
    `#!/usr/bin/env bash
printf '%s\\n' "$@" > '${folder}/arguments'
for each in "$@"; do [[ $each == @/* ]] && cat "\${each#@}" > '${folder}/header'; done
cat > '${folder}/body'
`,
    { mode: 0o755 },
  );
  const token = "secret-token";
  const env = { ...process.env, PATH: `${folder}:${process.env["PATH"]}`, TOKEN: token };
  execFileSync("bash", ["-c", snippet(request, "curl", GRAPH)], { cwd: folder, env });
  const read = (name: string) => readFile(join(folder, name), "utf8");
  expect(JSON.parse(await read("body"))).toEqual(request.body);
  expect(await read("header")).toBe(`Authorization: Bearer ${token}`);
  const given = await read("arguments");
  expect(given).not.toContain(token);
  expect(given.split("\n").slice(0, 3)).toEqual(["--request", "POST", `${GRAPH}${request.path}`]);
  expect((await readdir(folder)).sort()).toEqual(["arguments", "body", "curl", "header"]);
  await rm(folder, { recursive: true });
});

test("PowerShell gets a here-string that only its last line ends", () => {
  const text = snippet(request, "powershell", GRAPH);
  const body = text.slice(text.indexOf("@'\n") + 3);
  expect(body.indexOf("\n'@")).toBe(body.length - 3);
  expect(JSON.parse(body.slice(0, -3))).toEqual(request.body);
});

test("JSON shows method, address and body; a request without body is one line", () => {
  expect(snippet(request, "json", GRAPH)).toContain(
    "POST https://graph.microsoft.com/beta/identity/authenticationEventListeners\n",
  );
  const removal = operationRequest({ kind: "delete", listenerId: "it's" });
  expect(snippet(removal, "curl", GRAPH)).toContain("it%27s'");
  expect(snippet(removal, "json", GRAPH)).not.toContain("\n");
});

test.each(["json", "powershell", "curl"] as const)(
  "%s shows what a terminal would act on, or turn about",
  (format) => {
    expect(snippet(request, format, GRAPH)).not.toMatch(/[\u0080-\u009F\u202A-\u202E]/);
  },
);
