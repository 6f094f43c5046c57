import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plain map</title>
</head><body><div id="root"></div><script type="module" src="/page.js"></script></body></html>`;

/** The plain page, built for production and compressed as servers do it by default. */
export async function servePeer(): Promise<{ readonly url: string; close(): void }> {
  const built = await build({
    entryPoints: [fileURLToPath(import.meta.resolve("./page.tsx"))],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
  });
  const atlas = fileURLToPath(import.meta.resolve("world-atlas/countries-50m.json"));
  const files = new Map([
    ["/", { type: "text/html", content: gzipSync(HTML) }],
    ["/page.js", { type: "text/javascript", content: gzipSync(built.outputFiles[0]?.text ?? "") }],
    ["/countries-50m.json", { type: "application/json", content: gzipSync(await readFile(atlas)) }],
  ]);
  const server = createServer(({ url }, response) => {
    const file = files.get(url ?? "");
    if (file === undefined) return void response.writeHead(204).end();
    const headers = { "Content-Type": file.type, "Content-Encoding": "gzip" };
    response.writeHead(200, { ...headers, "Cache-Control": "max-age=600" }).end(file.content);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, close: () => void server.close() };
}
