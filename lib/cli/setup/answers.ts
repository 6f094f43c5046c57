import { type Config, readConfig } from "@/lib/config/readConfig";
import { tellVariable } from "@/lib/config/tellProblem";
import { REDIRECT_PATH } from "@/lib/auth/authority";
import { type Result, fail } from "@/lib/domain/result";
import type { RegisteredCredential, Wanted } from "@/lib/setup/registration";
import type { Variables } from "@/lib/setup/server/envFile";
import type { Options } from "./arguments";
import type { SetupContext } from "./context";

/** With what the server proves who it is: which variables say so, and what the tenant must know. */
export interface ChosenCredential {
  /** All that name a credential: one is set, the others go. */
  readonly variables: Variables;
  readonly registered: RegisteredCredential;
}

/** What is known by the time the tenant is looked at. */
export interface Answers {
  readonly config: Config;
  readonly redirectUri: string;
  /** Null in the delegated way. */
  readonly credential: ChosenCredential | null;
}

const UNKNOWN_ID = "00000000-0000-0000-0000-000000000000";

/** The configuration as far as it does not depend on the tenant; ids are filled in as they are told. */
export function baseConfig(
  { address }: Options,
  { env }: Pick<SetupContext, "env">,
): Result<Config, string> {
  const config = readConfig({
    ...env,
    ENTRA_TENANT_ID: UNKNOWN_ID,
    ENTRA_CLIENT_ID: UNKNOWN_ID,
    GRAPH_CREDENTIAL: undefined,
    ...(address === undefined ? {} : { PUBLIC_URL: address }),
  });
  if (config.ok) return config;
  const told = config.error.map((problem) => {
    const isArgument = problem.name === "PUBLIC_URL" && address !== undefined;
    return `${tellVariable(isArgument ? { ...problem, name: "--address" } : problem)}.`;
  });
  return fail(told.join("\n"));
}

/** Where sign-in comes back to: the address of people's browsers. */
export function redirectUriOf({ publicUrl, port }: Config): string {
  return `${publicUrl ?? `http://localhost:${port}`}${REDIRECT_PATH}`;
}

/** What is to be registered; without a client id, that is all of it. */
export function wantedOf(
  { config, redirectUri, credential }: Answers,
  clientId: string | null,
): Wanted {
  const { tenantId, graphCredential: way, graphUrl } = config;
  const registered = credential?.registered ?? null;
  return { tenantId, clientId, redirectUri, way, credential: registered, graphUrl };
}
