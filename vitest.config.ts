import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["{app,components,lib,emulator,tests}/**/*.test.{ts,tsx}"],
    globalSetup: "vitest.globalSetup.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
