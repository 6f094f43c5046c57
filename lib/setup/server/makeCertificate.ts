import "reflect-metadata";
import { randomBytes, webcrypto } from "node:crypto";
import { writeFile } from "node:fs/promises";
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { type Result, fail, ok } from "@/lib/domain/result";

/** What Microsoft's MSAL signs its assertions with; 3072 bits are good beyond 2030 (NIST SP 800-57). */
const ALGORITHM = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 3072,
};
const DAYS = 365;

/** Where a certificate was written. */
export interface CertificateFiles {
  /** Certificate and private key: of the server alone. */
  readonly path: string;
  /** The certificate alone, to be uploaded. */
  readonly publicPath: string;
}

/**
 * Makes a key and a certificate that it signs itself, good for a year, and writes them beside each
 * other: `path` readable for its owner alone, and the public part to be uploaded. Replaces no file.
 */
export async function makeCertificate(
  path: string,
  now: Date,
): Promise<Result<CertificateFiles, string>> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      // Positive, as RFC 5280 asks.
      serialNumber: `01${randomBytes(15).toString("hex")}`,
      name: "CN=Dialgate",
      notBefore: now,
      notAfter: new Date(now.getTime() + DAYS * 24 * 3600 * 1000),
      signingAlgorithm: ALGORITHM,
      keys,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      ],
    },
    webcrypto as Crypto, // Node's is the same interface under another name
  );
  const key = await webcrypto.subtle.exportKey("pkcs8", keys.privateKey);
  const pem = `${certificate.toString("pem")}\n`;
  const publicPath = publicPathOf(path);
  const whole = `${PemConverter.encode(key, PemConverter.PrivateKeyTag)}\n${pem}`;
  const written = (await write(path, whole, 0o600)) && (await write(publicPath, pem, 0o644));
  return written
    ? ok({ path, publicPath })
    : fail(`${path} or ${publicPath} cannot be written, or is there already.`);
}

export function publicPathOf(path: string): string {
  return `${path.replace(/\.pem$/i, "")}.cer`;
}

async function write(path: string, text: string, mode: number): Promise<boolean> {
  return writeFile(path, text, { mode, flag: "wx" }).then(
    () => true,
    () => false,
  );
}
