import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { LEAST_BYTES } from "../lib/launch/brotli";
import { COMPILE_HINT } from "../lib/launch/compileHints";
import { sendRaw } from "./support/rawRequest";
import { expect, test } from "./support/test";

test("static files are sent as Brotli to who takes it, are the same for all, and are kept for good", async ({
  page,
  server,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  await page.goto(`${server.url}/apps/00000000-0000-4000-8000-000000000000`);
  await page.getByRole("button", { name: /sign in/i }).waitFor();
  const files = asked
    .map((address) => new URL(address))
    .filter(({ pathname }) => /^\/_next\/static\/.*\.(js|css|json|svg)$/.test(pathname))
    .map(({ pathname, search }) => pathname + search);
  expect(new Set(files.map((path) => /\.(\w+)\?/.exec(path)?.[1]))).toEqual(
    new Set(["js", "css", "json", "svg"]),
  );

  for (const path of new Set(files)) {
    const get = (accepted: string) =>
      sendRaw(server.port, {
        method: "GET",
        path,
        headers: { host: "localhost", "accept-encoding": accepted },
      });
    const [plain, brotli, without] = [
      await get("identity"),
      await get("gzip, br"),
      await get("gzip, br;q=0"),
    ];
    expect(plain.headers["content-encoding"], path).toBeUndefined();
    expect(brotli.headers["content-type"], path).toBe(plain.headers["content-type"]);
    for (const answer of [plain, brotli, without]) {
      expect(answer.status, path).toBe(200);
      expect(answer.headers["cache-control"], path).toBe("public, max-age=31536000, immutable");
      expect(answer.headers["x-content-type-options"], path).toBe("nosniff");
    }
    if (/\.js\?/.test(path))
      expect(plain.bytes.toString().startsWith(COMPILE_HINT), path).toBe(true);
    if (without.headers["content-encoding"] === "gzip")
      expect(gunzipSync(without.bytes).equals(plain.bytes), path).toBe(true);
    if (plain.bytes.length < LEAST_BYTES) continue;
    expect(brotli.headers["content-encoding"], path).toBe("br");
    expect(brotli.headers["vary"], path).toBe("Accept-Encoding");
    expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes), path).toBe(true);
  }
});
