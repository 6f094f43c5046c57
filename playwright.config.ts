import { defineConfig } from "@playwright/test";
import type { Credential } from "./e2e/support/test";
import { EMULATOR_PORT } from "./emulator/client";
import { findChromium } from "./e2e/support/findChromium";

const executablePath = findChromium();

/** Those in which it matters whose token is used; `JOURNEYS=all` tries every one in both ways. */
const OF_TOKENS = /\/(about|main-journey|permissions|setup|sign-in|tokens)\.spec\.ts$/;

/** About one process: its signals, and what it prints. */
const OF_ONE_INSTANCE = ["**/processes.spec.ts", "**/logs.spec.ts"];

export default defineConfig<{ credential: Credential }>({
  testDir: "e2e",
  testIgnore: [
    "pictures/**",
    "restarts/**",
    ...(process.env["INSTANCES"] === undefined ? [] : OF_ONE_INSTANCE),
  ],
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 240_000,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: "list",
  expect: { timeout: 20_000 },
  projects: [
    { name: "application", use: { credential: "application" } },
    {
      name: "delegated",
      use: { credential: "delegated" },
      ...(process.env["JOURNEYS"] === "all" ? {} : { testMatch: OF_TOKENS }),
    },
  ],
  use: {
    ...(executablePath === undefined ? {} : { launchOptions: launchOptions(executablePath) }),
    viewport: { width: 1440, height: 900 },
    trace: "off",
    permissions: ["clipboard-read", "clipboard-write"],
  },
  webServer: {
    command: "npm run emulator",
    env: { EMULATOR_PORT: String(EMULATOR_PORT) },
    url: `http://localhost:${EMULATOR_PORT}/_emulator`,
    reuseExistingServer: false,
  },
});

/** As root Chromium starts without its sandbox only; it is to talk to nobody but the tests. */
function launchOptions(path: string) {
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath: path,
    args: [...(isRoot ? ["--no-sandbox"] : []), "--disable-background-networking"],
  };
}
