import { readConfig, type Config } from "./readConfig";

let known: Config | undefined;

/** The server's configuration, read once. Throws when the environment is wrong: nothing can run. */
export function config(): Config {
  if (known) return known;
  const read = readConfig(process.env);
  if (!read.ok) throw new Error(read.error.join("\n"));
  return (known = read.value);
}
