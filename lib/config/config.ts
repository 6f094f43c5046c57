import { readConfig } from "./readConfig";

/** What the environment says: which tenant, through which application, where Graph is. */
export interface Config {
  readonly tenantId: string;
  readonly clientId: string;
  readonly graphUrl: string;
  readonly authorityUrl: string;
  readonly port: number;
  /** Graph is on this machine: the local tenant of `emulator/`, not Microsoft's. */
  readonly local: boolean;
}

let known: Config | undefined;

/** The server's configuration, read once. Throws when the environment is wrong: nothing can run. */
export function config(): Config {
  if (known) return known;
  const read = readConfig(process.env);
  if (!read.ok) throw new Error(read.error.join("\n"));
  return (known = read.value);
}
