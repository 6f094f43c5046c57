import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";

/** Where the build of another version is: its actions have other ids. */
export const NEWER = ".next-newer";

/** Builds the same source once more, with another key, beside the build that runs. */
export default function buildNewer(): void {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "build"], {
    env: {
      ...process.env,
      NEXT_DIST_DIR: NEWER,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}
