import type { Environment } from "@/lib/config/readConfig";
import { logged } from "@/lib/domain/plain";
import { type Result, fail, ok } from "@/lib/domain/result";
import { isComplete } from "@/lib/setup/checks";
import { applicationAccess } from "@/lib/setup/server/applicationAccess";
import { checkSetup } from "@/lib/setup/server/checkSetup";
import type { Variables } from "@/lib/setup/server/envFile";
import { type Answers, redirectUriOf, wantedOf } from "./answers";
import { readOptions, type Options, type StepFormat } from "./arguments";
import type { SetupContext } from "./context";
import { askCredential } from "./credential";
import { SETUP_HELP } from "./help";
import { confirm } from "./prompter";
import { askClient, askSteps, askTenant, askWay } from "./questions";
import { resultsAsText, stepsAsText } from "./report";
import { writeVariables } from "./write";

export const SETUP_EXIT = {
  /** All that is needed is there, as far as it can be told, and the file is written. */
  complete: 0,
  /** Something is missing. */
  incomplete: 1,
  /** It could not be done: called wrongly, or an answer is missing or cannot be used. */
  notDone: 2,
} as const;

/** Connects Dialgate with a tenant; gives the exit code. */
export async function setupCommand(
  args: readonly string[],
  context: SetupContext,
): Promise<number> {
  const options = readOptions(args);
  if (!options.ok) return refuse(`${options.error}\n--help lists what can be given.`, context);
  if (options.value === "help") {
    context.print(SETUP_HELP);
    return SETUP_EXIT.complete;
  }
  try {
    const quiet = options.value.yes || options.value.checkOnly;
    const asking = quiet ? { ...context, prompter: null } : context;
    const done = await setup(options.value, asking);
    return done.ok ? done.value : refuse(done.error, context);
  } catch (error) {
    // A defect; its message is left out, since nobody knows what it quotes.
    const name = error instanceof Error ? error.name : typeof error;
    return refuse(`The set-up stopped unexpectedly (${name}).`, context);
  }
}

async function setup(options: Options, context: SetupContext): Promise<Result<number, string>> {
  const tenant = await askTenant(options, context);
  if (!tenant.ok) return tenant;
  const graphCredential = await askWay(options, context, tenant.value);
  const config = { ...tenant.value, graphCredential };
  const credential =
    graphCredential === "delegated" ? ok(null) : await askCredential(options, context);
  if (!credential.ok) return credential;
  const answers = { config, redirectUri: redirectUriOf(config), credential: credential.value };
  const client = await askClient(options, context, answers);
  if (!client.ok) return client;
  if (client.value === null) return ok(SETUP_EXIT.incomplete);
  return checkAndWrite(options, context, {
    ...answers,
    config: { ...config, clientId: client.value },
  });
}

async function checkAndWrite(
  options: Options,
  context: SetupContext,
  answers: Answers,
): Promise<Result<number, string>> {
  const { prompter, print } = context;
  const showSteps = (format: StepFormat) =>
    print(`\n${stepsAsText(wantedOf(answers, answers.config.clientId), format)}\n`);
  let shown = options.checkOnly ? undefined : options.steps;
  if (shown !== undefined) showSteps(shown);
  let isRight = await check(context, answers);
  while (!isRight && prompter !== null) {
    if (shown === undefined) showSteps((shown = await askSteps(prompter)));
    if (!(await confirm(prompter, "Check again, once that is done?", true))) break;
    isRight = await check(context, answers);
  }
  if (!options.checkOnly) {
    const written = await writeVariables(options, context, answers);
    if (!written.ok) return written;
  }
  return ok(isRight ? SETUP_EXIT.complete : SETUP_EXIT.incomplete);
}

async function check(
  { print, env }: SetupContext,
  { config, redirectUri, credential }: Answers,
): Promise<boolean> {
  const { tenantId, clientId } = config;
  const access =
    credential === null
      ? fail({ problem: "sign-in-to-see", detail: null } as const)
      : await applicationAccess(config, { ...env, ...withoutNulls(credential.variables) });
  const results = await checkSetup({ config, redirectUri, access, signedIn: false });
  print(`\n${resultsAsText(results, { tenantId, clientId, redirectUri })}`);
  return isComplete(results);
}

/** What is not set counts as empty. */
function withoutNulls(variables: Variables): Environment {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value ?? ""]));
}

function refuse(reason: string, { complain }: SetupContext): number {
  for (const line of reason.split("\n")) complain(`dialgate: ${logged(line)}`);
  return SETUP_EXIT.notDone;
}
