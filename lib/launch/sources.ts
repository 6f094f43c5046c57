import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/** What a build is made of, beside the packages that the lockfile names. */
const FOLDERS = ["app", "components", "lib", "public"];
const FILES = [
  "instrumentation-client.ts",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

/** Tests and their helpers, and the programs that start, build and audit: no page needs them. */
const APART = /\.(test|fixture)\.tsx?$|^lib\/(cli|launch|geo\/generate)\//;

/** A digest of everything that a build of the project in a folder depends on: names and contents. */
export async function digestOfSources(root: string): Promise<string> {
  const names = [...FILES, ...(await Promise.all(FOLDERS.map(filesIn(root)))).flat()];
  const sources = names.filter((name) => !APART.test(name)).sort();
  const digest = createHash("sha256");
  for (const name of sources) {
    const content = await readFile(join(root, name));
    digest.update(`${name}\0${content.length}\0`).update(content);
  }
  return digest.digest("hex");
}

function filesIn(root: string) {
  return async (folder: string): Promise<string[]> => {
    const found = await readdir(join(root, folder), { recursive: true });
    const names = found.map((name) => join(folder, name).split(sep).join("/"));
    const isFile = await Promise.all(
      names.map(async (name) => (await stat(join(root, name))).isFile()),
    );
    return names.filter((_, index) => isFile[index]);
  };
}
