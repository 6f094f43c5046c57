import { z } from "zod";
import { type Environment, namesTenant, variableProblem } from "../config/readConfig";
import { readServerConfig } from "../config/readServerConfig";
import { tellProblem, tellVariable } from "../config/tellProblem";
import { drainSeconds, host, port } from "../config/values";
import { type Result, fail, ok } from "../domain/result";

/** `start` builds where that is needed and serves, `serve` serves what was built, `dev` serves while the code changes. */
export type LaunchMode = "start" | "serve" | "dev";

/** What is to be started, and where. */
export interface LaunchPlan {
  readonly host: string;
  readonly port: number;
  /** Where the local tenant listens; none when the environment names a tenant. */
  readonly emulatorPort: number | undefined;
  /** How long Dialgate goes on serving after it was told to end. */
  readonly drainSeconds: number;
}

const variables = z.object({
  HOST: host.default("localhost"),
  PORT: port.default(3000),
  EMULATOR_PORT: port.default(4400),
  DRAIN_SECONDS: drainSeconds,
});

/** The variables that the launcher reads, with their defaults. */
export const LAUNCH_VARIABLES: Readonly<Record<string, unknown>> = variables.parse({});

/** Without a tenant in the environment, Dialgate runs against the local one. */
export function planLaunch(env: Environment): Result<LaunchPlan, readonly string[]> {
  if (namesTenant(env)) {
    const read = readServerConfig(env);
    if (!read.ok) return fail(read.error.map(tellProblem));
    const { host, port, drainSeconds } = read.value;
    return ok({ host, port, emulatorPort: undefined, drainSeconds });
  }
  const { HOST, PORT, EMULATOR_PORT, DRAIN_SECONDS } = env;
  const parsed = variables.safeParse({ HOST, PORT, EMULATOR_PORT, DRAIN_SECONDS });
  if (!parsed.success)
    return fail(parsed.error.issues.map((issue) => tellVariable(variableProblem(issue))));
  return ok({
    host: parsed.data.HOST,
    port: parsed.data.PORT,
    emulatorPort: parsed.data.EMULATOR_PORT,
    drainSeconds: parsed.data.DRAIN_SECONDS,
  });
}
