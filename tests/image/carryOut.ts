import { spawnSync } from "node:child_process";
import { copyFile, cp, link, mkdir, readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { ignoredBy } from "./dockerignore";
import { type Instruction, last, type Stage } from "./dockerfile";

/** The last stage, with the folder of this machine that stands for its file system. */
export interface Image {
  readonly stage: Stage;
  /** Where the folder stands in which it starts. */
  readonly workdir: string;
}

interface Building {
  readonly stage: Stage;
  readonly root: string;
  readonly roots: ReadonlyMap<string, string>;
  readonly say: (line: string) => void;
}

/** Carries out every step of every stage, each stage in a folder of its own. Fails on a step it does not know. */
export async function carryOut(
  stages: readonly Stage[],
  folder: string,
  say: (line: string) => void,
): Promise<Image> {
  const roots = new Map<string, string>();
  for (const [index, stage] of stages.entries()) {
    const root = join(folder, String(index));
    await mkdir(root);
    if (stage.name !== undefined) roots.set(stage.name, root);
    for (const instruction of stage.instructions) {
      const step = STEPS[instruction.name];
      if (step === undefined) throw new Error(`nothing is known of ${instruction.name}`);
      await step(instruction, { stage, root, roots, say });
    }
  }
  const stage = stages.at(-1);
  if (stage === undefined) throw new Error("the Dockerfile has no stage");
  return { stage, workdir: workdirOf(stage, join(folder, String(stages.length - 1))) };
}

type Step = (instruction: Instruction, building: Building) => Promise<void> | void;

/** What is said of a process, not done to the files. */
const told: Step = () => undefined;

const STEPS: Readonly<Record<string, Step>> = {
  ...{ ENV: told, USER: told, EXPOSE: told, STOPSIGNAL: told, HEALTHCHECK: told, CMD: told },
  WORKDIR: async (_instruction, { stage, root }) =>
    void (await mkdir(workdirOf(stage, root), { recursive: true })),
  COPY: copy,
  RUN: run,
};

/** There is one in each stage, before anything that needs it. */
function workdirOf(stage: Stage, root: string): string {
  return join(root, last(stage, "WORKDIR").text);
}

/** As docker does: a file by its name, of a folder what is in it. */
async function copy({ text, options }: Instruction, { stage, root, roots }: Building) {
  const places = text.split(/\s+/);
  const target = join(workdirOf(stage, root), places.at(-1) ?? "");
  const from = options["from"];
  const context = from === undefined ? process.cwd() : roots.get(from);
  if (context === undefined) throw new Error(`there is no stage ${from}`);
  const isIgnored = ignoredBy(await readFile(".dockerignore", "utf8"));
  const isSent = (path: string) => path === "" || from !== undefined || !isIgnored(path);
  for (const place of places.slice(0, -1)) {
    const source = join(context, place);
    const isFile = (await stat(source)).isFile();
    if (isFile && !isSent(place)) throw new Error(`.dockerignore keeps ${place} out`);
    await cp(source, isFile ? join(target, basename(place)) : target, {
      recursive: true,
      filter: (path) => isSent(relative(context, path)),
    });
  }
}

/** Packages come from this machine; what only changes the base image is not done. */
async function run({ text }: Instruction, { stage, root, say }: Building): Promise<void> {
  const directory = workdirOf(stage, root);
  if (/^npm ci --omit=dev( |$)/.test(text)) return linkPackages(directory);
  if (/^rm -rf( \/(usr|opt)\/\S+)+$/.test(text)) return;
  if (!/ npm run build$/.test(text)) throw new Error(`"${text}" is not known here`);
  say("building from the copy…");
  const { status, stdout, stderr } = spawnSync("sh", ["-c", text], {
    cwd: directory,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}\n${stderr}`);
}

/** What `npm ci --omit=dev` would install, as it is installed here. */
async function linkPackages(directory: string): Promise<void> {
  const args = ["ls", "--all", "--omit=dev", "--parseable"];
  const { stdout } = spawnSync("npm", args, { encoding: "utf8" });
  const installed = stdout.split("\n").filter((path) => path.includes("/node_modules/"));
  for (const path of installed)
    await linkFolder(path, join(directory, relative(process.cwd(), path)));
}

async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.name === "node_modules") continue; // those in it are listed by themselves
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkFolder(source, target);
    else await link(source, target).catch(() => copyFile(source, target));
  }
}
