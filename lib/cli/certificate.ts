import type { KeyObject } from "node:crypto";
import { createPrivateKey, X509Certificate } from "node:crypto";
import type { Result } from "@/lib/domain/result";
import { fail, ok } from "@/lib/domain/result";

/** A certificate of the application, as MSAL takes it. */
export interface Certificate {
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
