import { defineConfig } from "@playwright/test";
import base from "../../playwright.config";

/** Pictures of every page in every state, for people to look at: `npm run pictures`. */
export default defineConfig({
  ...base,
  testDir: ".",
  projects: [{ name: "pictures" }],
  testIgnore: [],
  timeout: 120_000,
  use: { ...base.use, actionTimeout: 10_000 },
  ...(base.webServer === undefined || Array.isArray(base.webServer)
    ? {}
    : { webServer: { ...base.webServer, cwd: "../.." } }),
});
