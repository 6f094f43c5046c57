import { readFile } from "node:fs/promises";
import type { Environment } from "@/lib/config/readConfig";
import { type Result, fail, ok } from "@/lib/domain/result";
import { type KeyObject, createPrivateKey, X509Certificate } from "node:crypto";

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

/** A certificate of the application, as MSAL takes it. */
interface Certificate {
  /** SHA-256, hexadecimal. */
  readonly thumbprintSha256: string;
  /** PEM, PKCS #8. */
  readonly privateKey: string;
}

/** Reads a PEM file with a private key and its certificate, in any order; or says what the file lacks. */
export function readCertificate(pem: string, now: Date): Result<Certificate, string> {
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/.test(pem)) {
    return fail(
      "has a private key with a password; store it without one, readable for nobody else",
    );
  }
  const key = privateKeyIn(pem);
  if (key === null) return fail("holds no private key in PEM");
  const certificates = certificatesIn(pem);
  if (certificates.length === 0) return fail("holds no certificate in PEM");
  // With the chain in the file, ours is the one of the key.
  const own = certificates.find((certificate) => certificate.checkPrivateKey(key));
  if (own === undefined) return fail("has a private key that is not the certificate's");
  if (Date.parse(own.validTo) < now.getTime()) return fail("holds a certificate that has expired");
  return ok({
    thumbprintSha256: own.fingerprint256.replaceAll(":", "").toLowerCase(),
    privateKey: key.export({ type: "pkcs8", format: "pem" }).toString(),
  });
}

function privateKeyIn(pem: string): KeyObject | null {
  const block = /-----BEGIN ([A-Z ]*)PRIVATE KEY-----[^-]+-----END \1PRIVATE KEY-----/.exec(pem);
  try {
    return block === null ? null : createPrivateKey(block[0]);
  } catch {
    return null;
  }
}

function certificatesIn(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks.flatMap((block) => {
    try {
      return [new X509Certificate(block)];
    } catch {
      return [];
    }
  });
}
