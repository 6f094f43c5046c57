import { readFile } from "node:fs/promises";
import type { Environment } from "@/lib/config/readConfig";
import type { Result } from "@/lib/domain/result";
import { fail, ok } from "@/lib/domain/result";
import type { Certificate } from "./certificate";
import { readCertificate } from "./certificate";

/** With what the command proves to Microsoft Entra that it is the application. */
export type Credential =
  | { readonly kind: "secret"; readonly secret: string }
  | { readonly kind: "certificate"; readonly certificate: Certificate }
  | { readonly kind: "assertion"; readonly assertion: string };

const SECRET = "ENTRA_CLIENT_SECRET";
const CERTIFICATE = "ENTRA_CLIENT_CERTIFICATE_PATH";
const ASSERTION = "ENTRA_CLIENT_ASSERTION_PATH";

/** Reads the one credential that the environment names. No value is ever repeated: it may be secret. */
export async function readCredential(env: Environment): Promise<Result<Credential, string>> {
  const set = [SECRET, CERTIFICATE, ASSERTION].flatMap((name) => {
    const value = env[name]?.trim();
    return value ? [{ name, value }] : [];
  });
  const [only, ...others] = set;
  if (only === undefined) {
    return fail(`No credential is set: set ${SECRET}, ${CERTIFICATE} or ${ASSERTION}.`);
  }
  if (others.length > 0) {
    const names = set.map(({ name }) => name).join(" and ");
    return fail(`${names} are set: which one is meant cannot be told. Leave one.`);
  }
  const { name, value } = only;
  if (name === SECRET) return ok({ kind: "secret", secret: value });

  const text = await readFile(value, "utf8").catch(() => null);
  if (text === null) return fail(`The file that ${name} names cannot be read.`);
  if (name === CERTIFICATE) {
    const certificate = readCertificate(text, new Date());
    return certificate.ok
      ? ok({ kind: "certificate", certificate: certificate.value })
      : fail(`The file that ${name} names ${certificate.error}.`);
  }
  const assertion = text.trim();
  // A JSON Web Token: three parts of base64url.
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(assertion)
    ? ok({ kind: "assertion", assertion })
    : fail(`The file that ${name} names holds no JSON Web Token.`);
}
