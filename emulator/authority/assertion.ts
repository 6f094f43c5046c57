import { X509Certificate } from "node:crypto";
import {
  decodeJwt,
  decodeProtectedHeader,
  type JWTPayload,
  type ProtectedHeaderParameters,
} from "jose";
import { SPA_CLIENT_ID } from "../constants";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { ENTRA_TEXT } from "./entraErrors";
import { refusedFederation } from "./federation";
import { refusedSignature } from "./signature";

/** Why an assertion does not prove the application: one of its own, or a token of somebody else's. */
export async function refusedAssertion(
  emulator: Emulator,
  tenant: Tenant,
  assertion: string,
): Promise<string | undefined> {
  const read = readAssertion(assertion);
  if (!read) return ENTRA_TEXT.malformedAssertion;
  return read.claims.iss === SPA_CLIENT_ID
    ? refusedCertificate(emulator, tenant, assertion, read)
    : refusedFederation(emulator, tenant, assertion, read.claims);
}

interface ReadAssertion {
  readonly header: ProtectedHeaderParameters;
  readonly claims: JWTPayload;
}

function readAssertion(assertion: string): ReadAssertion | undefined {
  try {
    return { header: decodeProtectedHeader(assertion), claims: decodeJwt(assertion) };
  } catch {
    return undefined;
  }
}

async function refusedCertificate(
  emulator: Emulator,
  tenant: Tenant,
  assertion: string,
  { header, claims }: ReadAssertion,
): Promise<string | undefined> {
  const certificate = tenant.registration.certificates
    .map((pem) => new X509Certificate(pem))
    .find((candidate) => isNamed(candidate, header));
  if (!certificate) return ENTRA_TEXT.unknownCertificate(header.x5t ?? "");
  if (Date.parse(certificate.validTo) <= emulator.clock()) return ENTRA_TEXT.expiredCertificate;
  const refusal = await refusedSignature(emulator, assertion, () => certificate.publicKey);
  if (refusal !== undefined) return refusal;
  if (claims.sub !== SPA_CLIENT_ID) return ENTRA_TEXT.assertionClient;
  return isOurs(claims.aud, tenant) ? undefined : ENTRA_TEXT.assertionAudience;
}

/** Whether the header means this certificate, by the thumbprint of either kind. */
function isNamed(certificate: X509Certificate, header: ProtectedHeaderParameters): boolean {
  const encoded = (print: string) =>
    Buffer.from(print.replaceAll(":", ""), "hex").toString("base64url");
  if (header["x5t#S256"] !== undefined) {
    return header["x5t#S256"] === encoded(certificate.fingerprint256);
  }
  return header.x5t === encoded(certificate.fingerprint);
}

/** The token endpoint or the issuer, by whichever name this machine was reached, TLS or not. */
function isOurs(audience: JWTPayload["aud"], { id }: Tenant): boolean {
  if (typeof audience !== "string" || !URL.canParse(audience)) return false;
  const { hostname, pathname } = new URL(audience);
  const paths = [`/${id}/oauth2/v2.0/token`, `/${id}/v2.0`];
  return ["localhost", "127.0.0.1"].includes(hostname) && paths.includes(pathname);
}
