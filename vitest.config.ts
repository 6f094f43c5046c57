import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["{app,components,lib,emulator,tests}/**/*.test.{ts,tsx}"],
    globalSetup: "vitest.globalSetup.ts",
    // All cores: by default one is left idle, and two cores are then one.
    maxWorkers: "100%",
    // What Graph refuses in a test is no news.
    env: { LOG_LEVEL: "error" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
