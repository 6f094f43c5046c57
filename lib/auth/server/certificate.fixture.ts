import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";

/*
 * A certificate that a key signs for itself, in as few bytes as X.509 allows: Node reads
 * certificates and makes none, and a private key has no place in a repository.
 */
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = body.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const oid = (...bytes: readonly number[]) => der(0x06, Buffer.from(bytes));
const integer = (value: number) => der(0x02, Buffer.from([value]));

const SHA256_WITH_RSA = sequence(oid(42, 134, 72, 134, 247, 13, 1, 1, 11), der(0x05));
const COMMON_NAME = oid(85, 4, 3);
const NAME = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from("Dialgate test")))));

const time = (date: string) => der(0x18, Buffer.from(`${date.replaceAll("-", "")}000000Z`));

export function newKey(): KeyObject {
  return generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
}

export function pemOf(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}

/** A certificate of the key in PEM, good until a day such as 2030-01-01. */
export function certificateOf(key: KeyObject, until: string): string {
  const publicKey = createPublicKey(key).export({ type: "spki", format: "der" });
  const version = der(0xa0, integer(2));
  const validity = sequence(time("2020-01-01"), time(until));
  const body = sequence(version, integer(1), SHA256_WITH_RSA, NAME, validity, NAME, publicKey);
  const signature = sign("sha256", body, key);
  const whole = sequence(body, SHA256_WITH_RSA, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
