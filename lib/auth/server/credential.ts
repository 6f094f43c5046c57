import { readFile } from "node:fs/promises";
import { CREDENTIAL_VARIABLES, credentialKind } from "@/lib/config/credentialKind";
import type { Environment } from "@/lib/config/readConfig";
import { guid } from "@/lib/config/values";
import { type Result, fail, ok } from "@/lib/domain/result";
import { type KeyObject, createPrivateKey, X509Certificate } from "node:crypto";
import type { CertificateFault, CredentialProblem } from "./tellCredential";

/** With what the server, or a command, proves to Microsoft Entra that it is the application. */
export type Credential =
  | { readonly kind: "secret"; readonly secret: string }
  | { readonly kind: "certificate"; readonly certificate: Certificate }
  /** A file with the token of a federated credential. Whoever issues it writes it anew. */
  | { readonly kind: "assertion"; readonly path: string }
  /** A managed identity of Azure, whose token the application takes as a federated credential. */
  | { readonly kind: "managed-identity"; readonly clientId: string };

/** Reads the one credential that the environment names. No value is ever repeated: it may be secret. */
export async function readCredential(
  env: Environment,
): Promise<Result<Credential, CredentialProblem>> {
  const kind = credentialKind(env);
  if (!kind.ok) return kind;
  const name = CREDENTIAL_VARIABLES[kind.value];
  const value = env[name]?.trim() ?? "";
  switch (kind.value) {
    case "secret":
      return ok({ kind: "secret", secret: value });
    case "managed-identity":
      return guid.safeParse(value).success
        ? ok({ kind: "managed-identity", clientId: value })
        : fail({ code: "no-client-id", name });
    case "assertion": {
      const assertion = await readAssertion(value);
      return assertion.ok ? ok({ kind: "assertion", path: value }) : assertion;
    }
    case "certificate":
      return certificateFile(name, value);
  }
}

/** The federated token in a file as it is now: a JSON Web Token. */
export async function readAssertion(path: string): Promise<Result<string, CredentialProblem>> {
  const name = CREDENTIAL_VARIABLES.assertion;
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return fail({ code: "file-unreadable", name });
  const assertion = text.trim();
  // Three parts of base64url.
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(assertion)
    ? ok(assertion)
    : fail({ code: "no-assertion", name });
}

async function certificateFile(
  name: string,
  path: string,
): Promise<Result<Credential, CredentialProblem>> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return fail({ code: "file-unreadable", name });
  const certificate = readCertificate(text, new Date());
  return certificate.ok
    ? ok({ kind: "certificate", certificate: certificate.value })
    : fail({ code: certificate.error, name });
}

/** A certificate of the application, as MSAL takes it. */
interface Certificate {
  /** SHA-256, hexadecimal. */
  readonly thumbprintSha256: string;
  /** PEM, PKCS #8. */
  readonly privateKey: string;
  readonly expiresAt: Date;
}

/** Reads a PEM file with a private key and its certificate, in any order; or says what the file lacks. */
export function readCertificate(pem: string, now: Date): Result<Certificate, CertificateFault> {
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/.test(pem)) {
    return fail("key-with-password");
  }
  const key = privateKeyIn(pem);
  if (key === null) return fail("no-key");
  const certificates = certificatesIn(pem);
  if (certificates.length === 0) return fail("no-certificate");
  // With the chain in the file, ours is the one of the key.
  const own = certificates.find((certificate) => certificate.checkPrivateKey(key));
  if (own === undefined) return fail("key-of-another");
  if (Date.parse(own.validTo) < now.getTime()) return fail("certificate-expired");
  return ok({
    thumbprintSha256: own.fingerprint256.replaceAll(":", "").toLowerCase(),
    privateKey: key.export({ type: "pkcs8", format: "pem" }).toString(),
    expiresAt: new Date(own.validTo),
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
