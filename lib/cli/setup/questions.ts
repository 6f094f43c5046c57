import type { Config, GraphCredential } from "@/lib/config/readConfig";
import { guid } from "@/lib/config/values";
import { type Result, fail, ok } from "@/lib/domain/result";
import { explainProblem } from "@/lib/setup/problems";
import { discoverTenant, tenantName } from "@/lib/setup/server/discoverTenant";
import { meaningOf, trySignIn } from "@/lib/setup/server/trySignIn";
import { type Answers, baseConfig, redirectUriOf, wantedOf } from "./answers";
import { type Options, STEP_FORMATS, type StepFormat } from "./arguments";
import { askUntil, type SetupContext } from "./context";
import type { Prompter } from "./prompter";
import { stepsAsText } from "./report";

/** Which tenant, by its id or a domain name; it is asked whether it is there. */
export async function askTenant(
  options: Options,
  context: SetupContext,
): Promise<Result<Config, string>> {
  const base = baseConfig(options, context);
  if (!base.ok) return base;
  const given = options.tenant ?? context.env["ENTRA_TENANT_ID"]?.trim();
  const read = (name: string) => resolveTenant(base.value.authorityUrl, name);
  const { prompter, print } = context;
  if (prompter !== null && options.tenant === undefined) {
    const question = "Tenant id, or a domain name of the tenant";
    const tenantId = await askUntil({ prompter, print }, question, given, read);
    return ok({ ...base.value, tenantId });
  }
  if (given === undefined || given === "") return fail("No tenant is named: give --tenant.");
  const tenant = await read(given);
  return tenant.ok ? ok({ ...base.value, tenantId: tenant.value }) : tenant;
}

async function resolveTenant(authorityUrl: string, text: string): Promise<Result<string, string>> {
  const name = tenantName.safeParse(text);
  if (!name.success) return fail("That is neither the id of a tenant nor a domain name.");
  const tenant = await discoverTenant(authorityUrl, name.data);
  if (tenant.ok) return tenant;
  const { what, next } = explainProblem(tenant.error, {
    tenantId: "",
    clientId: "",
    redirectUri: "",
  });
  return fail(`${what} ${next}`);
}

/**
 * By which of the two ways Graph is called. Microsoft documents no sign by which a tenant tells, before
 * anybody signs in, whether it grants the delegated permissions: so it is asked, with the way that is
 * documented for every tenant as the recommendation. What a sign-in of nobody does tell is said.
 */
export async function askWay(
  { way, client }: Options,
  { prompter, print, env }: SetupContext,
  config: Config,
): Promise<GraphCredential> {
  if (way !== undefined) return way;
  const current = env["GRAPH_CREDENTIAL"]?.trim() === "delegated" ? "delegated" : "application";
  if (prompter === null) return current;
  const clientId = guid.safeParse(client ?? env["ENTRA_CLIENT_ID"]);
  if (clientId.success && (await refusesDelegated({ ...config, clientId: clientId.data }))) {
    print("The tenant refuses the delegated permissions of Microsoft Graph: application it is.\n");
    return "application";
  }
  print(WAYS);
  return askUntil({ prompter, print }, "Which way", "application", readWay);
}

function readWay(answer: string): Result<GraphCredential, string> {
  return answer === "application" || answer === "delegated"
    ? ok(answer)
    : fail("Enter application or delegated.");
}

async function refusesDelegated(config: Config): Promise<boolean> {
  const answer = await trySignIn(config, "delegated", redirectUriOf(config));
  return answer.kind !== "unreachable" && meaningOf(answer.number) === "scope-missing";
}

const WAYS = `
Dialgate can call Microsoft Graph in two ways:
  application  with a credential of its own; app roles decide who may do what. Works in every tenant, and
               is recommended: external tenants may not grant the permissions of the other way.
  delegated    with the token of who signs in; directory roles decide.
`;

/** The client id; null where there is no registration yet: then the steps to it were printed. */
export async function askClient(
  options: Options,
  context: SetupContext,
  answers: Answers,
): Promise<Result<string | null, string>> {
  const { prompter, print, env } = context;
  const given = options.client ?? env["ENTRA_CLIENT_ID"]?.trim();
  if (given !== undefined && given !== "" && (prompter === null || options.client !== undefined)) {
    return readClient(given);
  }
  if (prompter === null) {
    if (options.checkOnly) return fail("No application is named: give --client.");
    print(`${stepsAsText(wantedOf(answers, null), options.steps ?? "portal")}\n`);
    print("Once that is done, run this again with --client <client id>.\n");
    return ok(null);
  }
  const first = await prompter.line(
    "Client id of Dialgate’s registration (none yet: Enter)",
    given,
  );
  const known = readClient(first);
  if (known.ok) return known;
  const format = options.steps ?? (await askSteps(prompter));
  print(`\n${stepsAsText(wantedOf(answers, null), format)}\n`);
  const question = "Client id of the registration";
  return ok(await askUntil({ prompter, print }, question, undefined, readClient));
}

function readClient(text: string): Result<string, string> {
  const id = guid.safeParse(text);
  return id.success
    ? ok(id.data)
    : fail("A client id has the form 00000000-0000-0000-0000-000000000000.");
}

/** How whoever sits there wants to take the steps. */
export async function askSteps(prompter: Prompter): Promise<StepFormat> {
  const question = `How do you want to take the steps (${STEP_FORMATS.join(", ")})`;
  const answer = await prompter.line(question, "portal");
  return STEP_FORMATS.find((format) => format === answer) ?? "portal";
}
