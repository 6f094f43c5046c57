import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const manifest = z.object({ devDependencies: z.record(z.string(), z.string()) });

/** What no image may hold: by its path, between slashes. */
const FOREIGN = /^\/(emulator|e2e|tests|\.git|\.github)\/|\.(test|spec|fixture)\.[jt]sx?$|\/\.env/;

/** Fails where an image holds tests, the local tenant, development packages or files of variables. */
export async function refuseForeign(workdir: string): Promise<void> {
  const files = (await readdir(workdir, { recursive: true })).map((path) => `/${path}`);
  const ours = files.filter((path) => !path.startsWith("/node_modules/"));
  const { devDependencies } = manifest.parse(JSON.parse(await readFile("package.json", "utf8")));
  const packages = Object.keys(devDependencies).map((name) => `/node_modules/${name}`);
  const foreign = [
    ...ours.filter((path) => FOREIGN.test(path)),
    ...packages.filter((path) => files.includes(path)),
    ...(await mentions(workdir, files)),
  ];
  if (foreign.length > 0) throw new Error(`the image holds ${foreign.join(", ")}`);
}

/** Code of the local tenant, bundled under another name: its control address stands in it. */
async function mentions(workdir: string, files: readonly string[]): Promise<string[]> {
  const code = files.filter((path) => /^\/\.next\/.*\.(js|json)$/.test(path));
  const found = await Promise.all(
    code.map(async (path) => (await readFile(join(workdir, path), "utf8")).includes("/_emulator")),
  );
  return code.filter((_, index) => found[index]);
}
