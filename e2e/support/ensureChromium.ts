import { spawnSync } from "node:child_process";
import { findChromium } from "./findChromium";

/** Ways to get a Chromium, tried in order until one is there. */
const WAYS = [
  ["npx", ["playwright", "install", "chromium"]],
  ["apt-get", ["update"]],
  ["apt-get", ["install", "-y", "--no-install-recommends", "chromium"]],
] as const;

for (const [command, args] of WAYS) {
  if (findChromium() !== undefined) break;
  process.stdout.write(`No Chromium found; trying: ${command} ${args.join(" ")}\n`);
  spawnSync(command, args, { stdio: "inherit", timeout: 300_000 });
}

if (findChromium() === undefined) {
  process.stderr.write(
    "No Chromium found and none could be installed. Set CHROMIUM_PATH to one.\n",
  );
  process.exit(1);
}
