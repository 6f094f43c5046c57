import { readFile } from "node:fs/promises";
import { SourceMap, type SourceMapPayload } from "node:module";
import { basename, dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** What some scripts of the build weigh over the wire, in bytes as Brotli. */
export interface Weight {
  readonly total: number;
  /** By the file that it was made of, for packages by their name. */
  readonly parts: ReadonlyMap<string, number>;
}

/** Every so many characters are looked up: enough to tell what a file is made of. */
const STEP = 8;

/** @param paths as in the address, such as `/_next/static/chunks/a.js` */
export async function weighScripts(paths: readonly string[]): Promise<Weight> {
  const parts = new Map<string, number>();
  let total = 0;
  for (const path of paths) {
    const file = join(".next", path.replace(/^\/_next\//, ""));
    const text = await readFile(file, "utf8");
    const size = brotliCompressSync(text).length;
    total += size;
    const sources = await sourcesOf(file, text);
    for (const source of sources)
      parts.set(source, (parts.get(source) ?? 0) + size / sources.length);
  }
  return { total, parts };
}

/** The source at every so many characters. */
async function sourcesOf(file: string, text: string): Promise<readonly string[]> {
  const name = /sourceMappingURL=(\S+)/.exec(text)?.[1];
  if (name === undefined) return [basename(file)];
  // Written by the build that is weighed.
  const payload = JSON.parse(await readFile(join(dirname(file), name), "utf8")) as SourceMapPayload;
  const map = new SourceMap(payload);
  return text.split("\n").flatMap((line, lineNumber) =>
    Array.from({ length: Math.floor(line.length / STEP) }, (_, index) => {
      const entry = map.findEntry(lineNumber, index * STEP);
      return "originalSource" in entry ? nameOf(entry.originalSource) : basename(file);
    }),
  );
}

/** `turbopack:///[project]/node_modules/zod/v4/core/util.js` → `zod/v4/core`. */
function nameOf(source: string): string {
  const inPackage = /.*node_modules\/(.*)/.exec(source)?.[1];
  if (inPackage === undefined)
    return source.replace(/^turbopack:\/\/\/\[(project|turbopack)\]\//, "");
  return inPackage.split("/").slice(0, 3).join("/");
}
