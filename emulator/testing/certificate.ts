import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";

/** One element of ASN.1 in DER (X.690): what it is, how long, and what it holds. */
function element(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 128) return Buffer.concat([Buffer.from([tag, length]), content]);
  return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), content]);
}
const sequence = (...parts: readonly Uint8Array[]) => element(0x30, ...parts);
const identifier = (hex: string) => element(0x06, Buffer.from(hex, "hex"));
const utcTime = (at: Date) =>
  element(0x17, Buffer.from(`${at.toISOString().replace(/\D/g, "").slice(2, 14)}Z`));

const NULL = element(0x05);
const RSA_SHA256 = sequence(identifier("2a864886f70d01010b"), NULL);
const COMMON_NAME = sequence(identifier("550403"), element(0x0c, Buffer.from("Dialgate test")));
const NAME = sequence(element(0x31, COMMON_NAME));

export interface TestCertificate {
  readonly pem: string;
  readonly privateKey: KeyObject;
  readonly privateKeyPem: string;
}

/** A certificate that its own key signs: X.509 of version 1, which Node reads but cannot make. */
export function newCertificate(until = new Date("2040-01-01")): TestCertificate {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const spki = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const validity = sequence(utcTime(new Date("2020-01-01")), utcTime(until));
  const serial = element(0x02, Buffer.from([1]));
  const body = sequence(serial, RSA_SHA256, NAME, validity, NAME, spki);
  const signature = element(0x03, Buffer.from([0]), sign("sha256", body, privateKey));
  const encoded = sequence(body, RSA_SHA256, signature).toString("base64");
  const pem = `-----BEGIN CERTIFICATE-----\n${encoded}\n-----END CERTIFICATE-----\n`;
  const privateKeyPem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { pem, privateKey, privateKeyPem };
}
