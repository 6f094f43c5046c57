import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { carryOut } from "./carryOut";
import { readDockerfile } from "./dockerfile";
import { refuseForeign } from "./foreign";
import { tryServer } from "./tryServer";

/**
 * `npm run image:check`: what the Dockerfile says, done without a container engine. The stages become
 * folders; the last one is served from as nobody, with all of it read-only.
 */
const folder = await mkdtemp(join(tmpdir(), "dialgate-image-"));
try {
  const stages = readDockerfile(await readFile("Dockerfile", "utf8"));
  const image = await carryOut(stages, folder, say);
  await refuseForeign(image.workdir);
  say("the copy holds nothing of tests, of the local tenant or of development");
  await tryServer(image, say);
  say("the image would do");
} finally {
  await rm(folder, { recursive: true, force: true });
}

function say(line: string): void {
  process.stdout.write(`image: ${line}\n`);
}
