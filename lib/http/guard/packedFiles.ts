import { readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";

/** Files that never change under their name, and are asked for by the dozen. */
export const STATIC = "/_next/static/";

/** How the name of a file ends that is there a second time, compressed. */
export const BROTLI = ".br";

/* eslint-disable i18n/no-sentence-outside -- media types */
/** The types that Next gives these files, too. */
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=UTF-8",
  ".js": "application/javascript; charset=UTF-8",
  ".json": "application/json; charset=UTF-8",
  ".svg": "image/svg+xml",
};
/* eslint-enable i18n/no-sentence-outside */

export function isCompressible(name: string): boolean {
  return extname(name) in TYPES;
}

/** Paths, as in an address, of the static files that are there compressed as well. */
export type PackedFiles = ReadonlySet<string>;

/** @param folder that holds them; where it is not there, there are none */
export function findPackedFiles(folder: string): PackedFiles {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const packed = names.filter((name) => name.endsWith(BROTLI));
    return new Set(
      packed.map((name) => STATIC + name.slice(0, -BROTLI.length).replaceAll("\\", "/")),
    );
  } catch {
    return new Set();
  }
}

/**
 * Has Next send the compressed file in place of the one that was asked for, to a browser that takes
 * it. Next sends files as they are, and compresses them anew for each with gzip.
 */
export function preferPacked(
  request: IncomingMessage,
  response: ServerResponse,
  files: PackedFiles,
): void {
  const [path = "", ...query] = (request.url ?? "").split("?");
  if (!files.has(path)) return;

  response.setHeader("Vary", "Accept-Encoding");
  if (!takesBrotli(request.headers["accept-encoding"] ?? "")) return;
  request.url = [path + BROTLI, ...query].join("?");
  response.setHeader("Content-Encoding", "br");
  response.setHeader("Content-Type", TYPES[extname(path)] ?? "application/octet-stream");
}

/** As RFC 9110 writes it, 12.5.3: a quality of zero refuses what it stands with. */
function takesBrotli(accepted: string): boolean {
  return accepted
    .split(",")
    .map((each) => each.split(";").map((part) => part.trim().toLowerCase()))
    .some(([name, quality]) => name === "br" && !/^q=0(\.0*)?$/.test(quality ?? ""));
}
