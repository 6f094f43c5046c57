import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addBrotli } from "@/lib/launch/brotli";
import { findPackedFiles, preferPacked, type PackedFiles } from "./packedFiles";

const LONG = "export const a = 1;\n".repeat(200);
let folder: string;
let files: PackedFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dialgate-files-"));
  await mkdir(join(folder, "chunks"));
  await writeFile(join(folder, "chunks/long.js"), LONG);
  await writeFile(join(folder, "chunks/short.js"), "1");
  await writeFile(join(folder, "chunks/picture.png"), LONG);
  await addBrotli(folder);
  files = findPackedFiles(folder);
});
afterAll(() => rm(folder, { recursive: true }));

describe("addBrotli", () => {
  it("compresses what is text and long enough", async () => {
    expect([...files]).toEqual(["/_next/static/chunks/long.js"]);
    const packed = await readFile(join(folder, "chunks/long.js.br"));
    expect(brotliDecompressSync(packed).toString()).toBe(LONG);
  });
});

describe("findPackedFiles", () => {
  it("finds none where there is no such folder", () => {
    expect(findPackedFiles(join(folder, "nowhere")).size).toBe(0);
  });
});

describe("preferPacked", () => {
  /** What Next is asked for in its place, and the headers set by then, over a real connection. */
  async function asked(path: string, accepted: string | undefined) {
    const seen = (request: IncomingMessage, response: ServerResponse) => {
      preferPacked(request, response, files);
      const url = request.url ?? "";
      response.setHeader("x-asked", url).removeHeader("content-encoding");
      response.end();
    };
    const server = createServer(seen);
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    const headers = accepted === undefined ? undefined : { "accept-encoding": accepted };
    const response = await fetch(`http://localhost:${port}${path}`, { headers: headers ?? {} });
    server.close();
    return { url: response.headers.get("x-asked"), type: response.headers.get("content-type") };
  }
  const LONG_PATH = "/_next/static/chunks/long.js";

  it.each([["br"], ["gzip, deflate, br, zstd"], ["gzip;q=0.5, BR;q=0.9"]])(
    "takes the compressed file for who accepts %s, with the type of the other",
    async (accepted) => {
      expect(await asked(`${LONG_PATH}?dpl=1`, accepted)).toEqual({
        url: `${LONG_PATH}.br?dpl=1`,
        type: "application/javascript; charset=UTF-8",
      });
    },
  );

  it.each([["gzip"], ["identity"], ["br;q=0"], ["gzip, br; q=0.00"], ["brotli"]])(
    "leaves it for who accepts %s",
    async (accepted) => {
      expect(await asked(LONG_PATH, accepted)).toEqual({ url: LONG_PATH, type: null });
    },
  );

  it.each([
    ["/_next/static/chunks/short.js"],
    ["/_next/static/chunks/long.js.br"],
    ["/api/long.js"],
  ])("leaves %s, which it has not", async (path) => {
    const { type } = await asked(path, "br");
    expect(type).toBeNull();
  });
});
