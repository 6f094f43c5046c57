import env from "@next/env";
import type { LaunchMode } from "./plan";

/**
 * Next reads the files of variables by itself, but only after it is decided here whether a tenant
 * is named. What is set already stays.
 */
export function loadEnvFiles(mode: LaunchMode): void {
  env.loadEnvConfig(process.cwd(), mode === "dev", { info: () => undefined, error: console.error });
}
