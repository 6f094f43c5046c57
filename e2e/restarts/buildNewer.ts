import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

/** Where the build of another version is: its actions have other ids. */
export const NEWER = ".next-newer";

/** Builds the same source once more, with another key, beside the build that runs. */
export default function buildNewer(): void {
  const settings = readFileSync("tsconfig.json");
  const { status, stdout, stderr } = spawnSync("npx", ["next", "build"], {
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      NEXT_DIST_DIR: NEWER,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    },
    encoding: "utf8",
  });
  // Next lists the place of every build there.
  writeFileSync("tsconfig.json", settings);
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}
