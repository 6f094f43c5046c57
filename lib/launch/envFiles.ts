import { existsSync } from "node:fs";

/**
 * Next reads these files by itself, but only after it is decided here whether a tenant is named.
 * What is set already stays.
 */
export function loadEnvFiles(): void {
  for (const file of [".env.local", ".env"]) if (existsSync(file)) process.loadEnvFile(file);
}
