import { errors, jwtVerify, type JWTVerifyGetKey } from "jose";
import type { Emulator } from "../emulator";
import { ENTRA_TEXT } from "./entraErrors";

/** Why an assertion is not good as far as its signature and its time go. */
export async function refusedSignature(
  { clock }: Emulator,
  assertion: string,
  key: JWTVerifyGetKey,
): Promise<string | undefined> {
  try {
    await jwtVerify(assertion, key, {
      algorithms: ["RS256", "PS256"],
      requiredClaims: ["exp"],
      currentDate: new Date(clock()),
      // MSAL rounds the time from which its assertion is good, half a second into the future.
      clockTolerance: 2,
    });
    return undefined;
  } catch (error) {
    return isTimeError(error) ? ENTRA_TEXT.assertionTime : ENTRA_TEXT.wrongSignature;
  }
}

function isTimeError(error: unknown): boolean {
  if (error instanceof errors.JWTExpired) return true;
  return error instanceof errors.JWTClaimValidationFailed && ["nbf", "exp"].includes(error.claim);
}
