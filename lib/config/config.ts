import type { Config } from "./readConfig";
import { readServerConfig } from "./readServerConfig";

let known: Config | undefined;

/** The server's configuration, read once. Throws when the environment is wrong: nothing can run. */
export function config(): Config {
  if (known) return known;
  const read = readServerConfig(process.env);
  if (!read.ok) throw new Error(read.error.join("\n"));
  return (known = read.value);
}
