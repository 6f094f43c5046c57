import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Asks a browser to compile a script whole, off the main thread, while it comes: else it does so on the
 * main thread, function by function, as each is first called. A comment to those that do not know it.
 * Chrome 136 and later: https://chromestatus.com/feature/5100466238652416
 */
export const COMPILE_HINT = "//# allFunctionsCalledOnLoad\n";

/** Puts the hint at the head of each script in a folder, once. */
export async function addCompileHints(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const scripts = names.filter((name) => name.endsWith(".js"));
  await Promise.all(scripts.map((name) => addTo(join(folder, name))));
}

async function addTo(file: string): Promise<void> {
  const text = await readFile(file, "utf8");
  if (!text.startsWith(COMPILE_HINT)) await writeFile(file, COMPILE_HINT + text);
}
