import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { generate } from "./generate";

for (const [name, content] of generate()) {
  writeFileSync(new URL(`../${name}`, import.meta.url), content);
  console.log(`${name}: ${content.length} bytes, ${gzipSync(content).length} gzipped`);
}
