import { startEmulator } from "./emulator/server";

/** One local tenant for all tests that speak HTTP; each makes a tenant of its own in it. */
export default async function setup(): Promise<() => Promise<void>> {
  const emulator = await startEmulator({ port: 0 });
  process.env["E2E_EMULATOR_PORT"] = String(emulator.port);
  return () => emulator.close();
}
