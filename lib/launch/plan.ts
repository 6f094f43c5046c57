import { z } from "zod";
import { type Environment, namesTenant, readConfig } from "../config/readConfig";
import { port } from "../config/values";
import { type Result, fail, ok } from "../domain/result";

/** What is to be started, and where. */
export interface LaunchPlan {
  readonly port: number;
  /** Where the local tenant listens; none when the environment names a tenant. */
  readonly emulatorPort: number | undefined;
}

const ports = z.object({ PORT: port.default(3000), EMULATOR_PORT: port.default(4400) });

/** Without a tenant in the environment, Dialgate runs against the local one. */
export function planLaunch(env: Environment): Result<LaunchPlan, readonly string[]> {
  if (namesTenant(env)) {
    const read = readConfig(env);
    return read.ok ? ok({ port: read.value.port, emulatorPort: undefined }) : read;
  }
  const parsed = ports.safeParse({ PORT: env.PORT, EMULATOR_PORT: env.EMULATOR_PORT });
  if (!parsed.success)
    return fail(parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`));
  return ok({ port: parsed.data.PORT, emulatorPort: parsed.data.EMULATOR_PORT });
}
