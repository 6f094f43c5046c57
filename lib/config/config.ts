import { inEnglish } from "@/lib/i18n/spoken";
import type { Config } from "./readConfig";
import { readServerConfig } from "./readServerConfig";
import { tellProblem } from "./tellProblem";

let known: Config | undefined;

/** The server's configuration, read once. Throws when the environment is wrong: nothing can run. */
export function config(): Config {
  if (known) return known;
  const read = readServerConfig(process.env);
  // Read in the log alone.
  if (!read.ok) throw new Error(inEnglish(() => read.error.map(tellProblem).join("\n")));
  return (known = read.value);
}
