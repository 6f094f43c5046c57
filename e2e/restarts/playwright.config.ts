import { defineConfig } from "@playwright/test";
import base from "../../playwright.config";

/** What happens to a save when something goes away: too long for each test run, so it has a command of its own. */
export default defineConfig({
  ...base,
  testDir: ".",
  // One way to reach Graph, by GRAPH_CREDENTIAL: application unless set.
  projects: [{ name: "restarts" }],
  globalSetup: "./buildNewer.ts",
  testIgnore: [],
  timeout: 400_000,
  reporter: [["list"], ["./tableReporter.ts"]],
  ...(base.webServer === undefined || Array.isArray(base.webServer)
    ? {}
    : { webServer: { ...base.webServer, cwd: "../.." } }),
});
