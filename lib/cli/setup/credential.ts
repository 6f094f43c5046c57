import { resolve } from "node:path";
import {
  CREDENTIAL_VARIABLES,
  type CredentialKind,
  credentialKind,
} from "@/lib/config/credentialKind";
import { tellChoice } from "@/lib/config/tellProblem";
import { type Result, fail, ok } from "@/lib/domain/result";
import type { RegisteredCredential } from "@/lib/setup/registration";
import { makeCertificate, publicPathOf } from "@/lib/setup/server/makeCertificate";
import type { ChosenCredential } from "./answers";
import type { Options } from "./arguments";
import type { SetupContext } from "./context";
import { confirm, type Prompter } from "./prompter";

type Chosen = Result<ChosenCredential, string>;

/** With what the server is to prove who it is: as told, as the environment says, or asked for. */
export async function askCredential(options: Options, context: SetupContext): Promise<Chosen> {
  const { prompter, env } = context;
  const inEnvironment = credentialKind(env);
  const current = inEnvironment.ok ? inEnvironment.value : undefined;
  let kind = options.credential ?? (prompter === null ? current : undefined);
  if (kind === undefined && prompter !== null) kind = await askKind(prompter, current);
  if (kind === undefined) {
    return fail(inEnvironment.ok ? "No credential is named." : tellChoice(inEnvironment.error));
  }
  const value = await valueOf(kind, options, context);
  if (!value.ok) return value;
  const variables = Object.fromEntries(
    Object.entries(CREDENTIAL_VARIABLES).map(([each, name]) => [
      name,
      each === kind ? value.value : null,
    ]),
  );
  return ok({ variables, registered: registeredAs(kind, value.value, options) });
}

async function askKind(
  prompter: Prompter,
  current: CredentialKind | undefined,
): Promise<CredentialKind> {
  const kinds = Object.keys(CREDENTIAL_VARIABLES) as CredentialKind[]; // Object.keys gives texts
  const question = `Credential (${kinds.join(", ")})`;
  for (;;) {
    const answer = await prompter.line(question, current ?? "certificate");
    const kind = kinds.find((each) => each === answer);
    if (kind !== undefined) return kind;
  }
}

/** What the variable of this kind of credential is set to. */
async function valueOf(
  kind: CredentialKind,
  options: Options,
  context: SetupContext,
): Promise<Result<string, string>> {
  const { env, folder, prompter } = context;
  const name = CREDENTIAL_VARIABLES[kind];
  const current = env[name]?.trim() ?? "";
  const given = { ...options, secret: undefined }[
    kind === "managed-identity" ? "managedIdentity" : kind
  ];
  if (kind === "certificate" && options.makeCertificate !== undefined) {
    return newCertificate(resolve(folder, options.makeCertificate), context);
  }
  const isFile = kind === "certificate" || kind === "assertion";
  const found = given ?? (prompter === null ? current : undefined);
  if (found !== undefined && found !== "") return ok(isFile ? resolve(folder, found) : found);
  if (prompter === null) return fail(`${name} is not set.`);
  if (kind === "secret") return askSecret(prompter, current);
  if (kind === "certificate" && current === "") {
    if (await confirm(prompter, "Make a certificate now, good for a year?", true)) {
      const path = await prompter.line("File for certificate and key", "dialgate.pem");
      return newCertificate(resolve(folder, path), context);
    }
  }
  const answer = await prompter.line(QUESTIONS[kind], current === "" ? undefined : current);
  return ok(isFile ? resolve(folder, answer) : answer);
}

const QUESTIONS: Readonly<Record<Exclude<CredentialKind, "secret">, string>> = {
  certificate: "PEM file with the certificate and its private key",
  assertion: "File with the federated token",
  "managed-identity": "Client id of the managed identity",
};

async function askSecret(prompter: Prompter, current: string): Promise<Result<string, string>> {
  const again = current === "" ? "" : "; Enter keeps the one that is set";
  const secret = (await prompter.secret(`Client secret, its value${again}`)) || current;
  return secret === ""
    ? fail("No secret was entered. Run this again once there is one.")
    : ok(secret);
}

async function newCertificate(
  path: string,
  { print }: SetupContext,
): Promise<Result<string, string>> {
  const made = await makeCertificate(path, new Date());
  if (!made.ok) return made;
  print(
    `Made ${made.value.path} (keep it secret) and ${made.value.publicPath} (to be uploaded).\n`,
  );
  return ok(path);
}

function registeredAs(
  kind: CredentialKind,
  value: string,
  { issuer, subject }: Options,
): RegisteredCredential {
  switch (kind) {
    case "secret":
      return { kind };
    case "certificate":
      return { kind, publicPath: publicPathOf(value) };
    case "assertion":
    case "managed-identity":
      return { kind, issuer: issuer ?? null, subject: subject ?? null };
  }
}
