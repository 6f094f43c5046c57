import env from "@next/env";

/**
 * Next reads the files of variables by itself, but only after it is decided here whether a tenant
 * is named. What is set already stays.
 */
export function loadEnvFiles(mode: "start" | "dev"): void {
  env.loadEnvConfig(process.cwd(), mode === "dev", { info: () => undefined, error: console.error });
}
