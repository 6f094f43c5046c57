import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmod, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startEmulator } from "../../emulator/server";
import { freePort } from "../../e2e/support/server";
import type { Image } from "./carryOut";
import { last, variables, words } from "./dockerfile";

const NOBODY = 65_534;
const DEADLINE_MS = 20_000;

/** Serves from an image as it would be run: not as root, and with nothing to write to. */
export async function tryServer(
  { stage, workdir }: Image,
  say: (line: string) => void,
): Promise<void> {
  const [user] = last(stage, "USER").text.split(":");
  if (!/^[1-9]\d*$/.test(user ?? "")) throw new Error("USER must be a number, and not root's");
  const image = variables(stage);
  if (last(stage, "EXPOSE").text !== image["PORT"]) throw new Error("EXPOSE names another port");
  await makeReadOnly(workdir);
  const emulator = await startEmulator({ port: 0 });
  process.env["E2E_EMULATOR_PORT"] = String(emulator.port);
  const { Tenant } = await import("../../emulator/client");
  const { info } = await Tenant.create();
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: "production",
    PATH: process.env["PATH"],
    ...image,
    PORT: String(port),
    GRAPH_CREDENTIAL: "delegated",
    ...{ ENTRA_TENANT_ID: info.id, ENTRA_CLIENT_ID: info.clients.spa.clientId },
    ...{ ENTRA_AUTHORITY_URL: info.graph, GRAPH_URL: info.graph },
  };
  const server = run(words(last(stage, "CMD").text), workdir, env);
  try {
    await untilHealthy(words(last(stage, "HEALTHCHECK").text), workdir, env);
    say(`it is alive, as user ${server.user}, with all of it read-only`);
    say(`${await tryPages(`http://localhost:${port}`)} files of its first page are there`);
    await expectEnd(server.child);
    const complaints = server.output().match(/E(ACCES|ROFS|PERM)[^\n]*/g);
    if (complaints !== null) throw new Error(`it wanted to write: ${complaints.join("; ")}`);
    say("it ended when told to, and never wanted to write");
  } catch (error) {
    process.stdout.write(server.output());
    throw error;
  } finally {
    server.child.kill("SIGKILL");
    await makeWritable(workdir);
    await emulator.close();
  }
}

/** A program in the image, as nobody where this one may choose. */
function run([program, ...args]: readonly string[], cwd: string, env: NodeJS.ProcessEnv) {
  const isRoot = process.getuid?.() === 0;
  const child = spawn(program ?? "", args, {
    cwd,
    env,
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => printed.push(chunk.toString()));
  child.once("error", (error) => printed.push(String(error)));
  return { child, user: isRoot ? NOBODY : process.getuid?.(), output: () => printed.join("") };
}

/** By the image's own check. */
async function untilHealthy(
  [program, ...args]: readonly [string, ...string[]],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  for (const since = Date.now(); Date.now() - since < DEADLINE_MS; await sleep(100))
    if (spawnSync(program, args, { cwd, env }).status === 0) return;
  throw new Error("its health check never passed");
}

/** The first page with every file that it names, a public file, and readiness; gives how many files. */
async function tryPages(url: string): Promise<number> {
  const page = await (await get(`${url}/`)).text();
  const files = new Set(
    [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = ""]) =>
      path.replaceAll("&amp;", "&"),
    ),
  );
  const scripts = [...files].filter((path) => /^\/_next\/static\/.*\.(js|css)/.test(path));
  if (scripts.length < 3) throw new Error("the first page names no scripts");
  for (const path of [...files, "/dialgate-settings.schema.json", "/api/ready"])
    await get(url + path);
  return files.size;
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url);
  if (response.status !== 200) throw new Error(`${url} was answered with ${response.status}`);
  return response;
}

async function expectEnd(child: ChildProcess): Promise<void> {
  const ended = new Promise<unknown>((resolve) =>
    child.once("exit", (code, signal) => resolve(code ?? signal)),
  );
  child.kill("SIGTERM");
  const how = await Promise.race([ended, sleep(DEADLINE_MS, "not at all")]);
  if (how !== 143) throw new Error(`told to end, it ended with ${String(how)}`);
}

async function makeReadOnly(workdir: string): Promise<void> {
  // Whoever serves must get there.
  await chmod(dirname(dirname(workdir)), 0o755);
  await changeModes(workdir, 0o444, 0o555);
}

const makeWritable = (workdir: string) => changeModes(workdir, 0o644, 0o755);

async function changeModes(folder: string, ofFiles: number, ofFolders: number): Promise<void> {
  await chmod(folder, ofFolders);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await changeModes(path, ofFiles, ofFolders);
    else if (entry.isFile()) await chmod(path, ofFiles);
  }
}
