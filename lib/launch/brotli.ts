import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { BROTLI, isCompressible } from "@/lib/http/guard/packedFiles";

const compress = promisify(brotliCompress);

/** What fits into one packet is sent as it is. */
export const LEAST_BYTES = 1_400;

/**
 * Puts beside each file of a folder what it comes to as Brotli, where that is less: too slow to be made
 * as it is asked for, and a tenth to a fifth smaller than gzip, which is.
 */
export async function addBrotli(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  // One after the other in each of libuv's four threads.
  await Promise.all(names.filter(isCompressible).map((name) => addBeside(join(folder, name))));
}

async function addBeside(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < LEAST_BYTES) return;
  const packed = await compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  if (packed.length < content.length) await writeFile(`${file}${BROTLI}`, packed);
}
