import { z } from "zod";
import { choice, type Fault, faultOf } from "./faults";
import {
  count,
  drainSeconds,
  encryptionKey,
  guid,
  host,
  isLoopback,
  logLevel,
  originUrl,
  port,
  seconds,
} from "./values";
import { type Result, fail, ok } from "@/lib/domain/result";

/** `application`: with a credential of its own; `delegated`: with the token of who signed in. */
export type GraphCredential = "application" | "delegated";

/** What the environment says: which tenant, through which application, where Graph is. */
export interface Config {
  readonly tenantId: string;
  readonly clientId: string;
  /** Which of the two ways the server reaches Graph. */
  readonly graphCredential: GraphCredential;
  readonly graphUrl: string;
  readonly authorityUrl: string;
  /** Where the launcher has it listen. */
  readonly host: string;
  readonly port: number;
  /** Where people reach Dialgate, if a proxy stands before it that rewrites the host. */
  readonly publicUrl: string | null;
  /** How many proxies stand before Dialgate, each of which says in X-Forwarded-For whom it was called by. */
  readonly trustedProxies: number;
  /** How long Graph may take to show what it did, in seconds. */
  readonly graphLagSeconds: number;
  /** How long it goes on serving after it said that it will end, so that no load balancer sends more. */
  readonly drainSeconds: number;
  /** Graph is on this machine: the local tenant of `emulator/`, not Microsoft's. */
  readonly local: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with one variable; `tellProblem.ts` makes a sentence of it for whoever reads it. */
export type VariableProblem = { readonly name: string } & (
  | Fault
  /** It is not set though the other one is, and they go together. */
  | { readonly code: "other-set"; readonly other: string }
);

const graphCredential = choice(["application", "delegated"]).default("application");

const environment = z.object({
  ENTRA_TENANT_ID: guid,
  ENTRA_CLIENT_ID: guid,
  GRAPH_CREDENTIAL: graphCredential,
  GRAPH_URL: originUrl.default("https://graph.microsoft.com"),
  ENTRA_AUTHORITY_URL: originUrl.default("https://login.microsoftonline.com"),
  HOST: host.default("localhost"),
  PORT: port.default(3000),
  PUBLIC_URL: originUrl.optional(),
  TRUSTED_PROXIES: count(10).default(0),
  // Reads have been seen to lag by seconds; a write that took 30 s may be shown after this.
  GRAPH_LAG_SECONDS: seconds(5, 600).default(40),
  DRAIN_SECONDS: drainSeconds,
  // Part of the build; at start it changes nothing, and a wrong one is a slip all the same.
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: encryptionKey.optional(),
  // Read by lib/log itself, which has to tell of a wrong configuration too.
  LOG_LEVEL: logLevel,
});

/** The variables that the server reads, beside those of its credential, with their defaults. */
export const SERVER_VARIABLES: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(environment.shape).map(([name, value]) => [name, value.safeParse(undefined).data]),
);

/**
 * Reads the environment, or says for each variable what is wrong with it. The values themselves
 * are never repeated: what a variable holds by mistake may be a secret.
 */
export function readConfig(env: Environment): Result<Config, readonly VariableProblem[]> {
  const parsed = environment.safeParse(withoutBlanks(env));
  if (!parsed.success) return fail(parsed.error.issues.map(variableProblem).map(nameTheOther(env)));
  const { ENTRA_TENANT_ID, ENTRA_CLIENT_ID, GRAPH_URL, ENTRA_AUTHORITY_URL } = parsed.data;
  const { HOST, PORT, PUBLIC_URL, GRAPH_LAG_SECONDS, DRAIN_SECONDS, GRAPH_CREDENTIAL } =
    parsed.data;
  const { TRUSTED_PROXIES } = parsed.data;
  return ok({
    tenantId: ENTRA_TENANT_ID,
    clientId: ENTRA_CLIENT_ID,
    graphCredential: GRAPH_CREDENTIAL,
    graphUrl: GRAPH_URL,
    authorityUrl: ENTRA_AUTHORITY_URL,
    host: HOST,
    port: PORT,
    publicUrl: PUBLIC_URL ?? null,
    trustedProxies: TRUSTED_PROXIES,
    graphLagSeconds: GRAPH_LAG_SECONDS,
    drainSeconds: DRAIN_SECONDS,
    local: isLoopback(new URL(GRAPH_URL).hostname),
  });
}

/** Whether the environment names a tenant at all; if it does not, the launcher starts the local one. */
export function namesTenant(env: Environment): boolean {
  const set = withoutBlanks(env);
  return PAIR.some((name) => set[name] !== undefined);
}

/** `NAME=` in a file of variables means that NAME is not set. */
function withoutBlanks(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
}

/** What zod found, of an object of variables. */
export function variableProblem(issue: z.core.$ZodIssue): VariableProblem {
  return { name: issue.path.join("."), ...faultOf(issue) };
}

const PAIR = ["ENTRA_TENANT_ID", "ENTRA_CLIENT_ID"];

/** Of tenant and client, one alone is a slip: say that the one which is set needs the other. */
function nameTheOther(env: Environment) {
  const other = Object.keys(withoutBlanks(env)).find((name) => PAIR.includes(name));
  return (problem: VariableProblem): VariableProblem =>
    other !== undefined && problem.code === "not-set" && PAIR.includes(problem.name)
      ? { name: problem.name, code: "other-set", other }
      : problem;
}
