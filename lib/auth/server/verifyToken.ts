import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { type DialgateError, worded } from "@/lib/domain/errors";
import { type Result, fail, ok } from "@/lib/domain/result";
import { t } from "@/lib/i18n/t";
import { ACCESS_SCOPE } from "../scopes";

/** Whose tokens are taken. */
export interface TokenRules {
  readonly authorityUrl: string;
  readonly tenantId: string;
  readonly clientId: string;
}

const guid = z.guid().transform((id) => id.toLowerCase());

/** An access token for Dialgate's own API: Microsoft's "Access token claims reference", version 2.0. */
const accessToken = z.object({
  oid: guid,
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  roles: z.array(z.string()).default([]),
});

export type AccessToken = z.infer<typeof accessToken>;

const CLOCK_SKEW_S = 60;

/**
 * Verifies a token that somebody got by signing in to Dialgate: signature by a key of the authority,
 * algorithm, time, version, issuer, audience, tenant, client, scope, and that it is of a person.
 * Microsoft's rules for this: "Validate tokens" in the page "Access tokens" of the identity platform.
 */
export async function verifyToken(
  token: string,
  rules: TokenRules,
): Promise<Result<AccessToken, DialgateError>> {
  const verified = await verifySignature(token, rules);
  if (!verified.ok) return verified;
  const claims = z.looseObject({}).parse(verified.value);
  const wrong = CHECKS.find(([isRight]) => !isRight(claims, rules));
  if (wrong) return refuse(wrong[1]);
  const parsed = accessToken.safeParse(claims);
  return parsed.success
    ? ok(parsed.data)
    : refuse(
        () => t`The access token does not say whose it is. Nothing was sent to Microsoft Graph.`,
      );
}

type Claims = Readonly<Record<string, unknown>>;

/** Told apart by words, so that whoever set this up learns what is wrong with it. */
const CHECKS: readonly (readonly [(claims: Claims, rules: TokenRules) => boolean, () => string])[] =
  [
    [
      ({ tid }, { tenantId }) => tid === tenantId,
      () => t`The access token is of another tenant. Nothing was sent to Microsoft Graph.`,
    ],
    [
      ({ ver }) => ver === "2.0",
      () =>
        t`The access token is of version 1.0: set requestedAccessTokenVersion to 2 in the manifest of the app registration. Nothing was sent to Microsoft Graph.`,
    ],
    [
      ({ iss }, rules) => iss === issuerOf(rules),
      () =>
        t`The access token was issued by another authority. Nothing was sent to Microsoft Graph.`,
    ],
    [
      ({ aud }, { clientId }) => aud === clientId,
      () =>
        t`The access token is meant for another API than Dialgate’s. Nothing was sent to Microsoft Graph.`,
    ],
    [
      ({ idtyp }) => idtyp !== "app",
      () =>
        t`The access token is of an application, not of a person. Nothing was sent to Microsoft Graph.`,
    ],
    [
      ({ scp }) => typeof scp === "string" && scp.split(" ").includes(ACCESS_SCOPE),
      () =>
        t`The access token does not have the scope ${ACCESS_SCOPE}. Nothing was sent to Microsoft Graph.`,
    ],
    [
      ({ azp }, { clientId }) => azp === clientId,
      () =>
        t`The access token was issued to another application. Nothing was sent to Microsoft Graph.`,
    ],
  ];

async function verifySignature(
  token: string,
  rules: TokenRules,
): Promise<Result<unknown, DialgateError>> {
  try {
    const { payload } = await jwtVerify(token, keysOf(rules), {
      algorithms: ["RS256"],
      clockTolerance: CLOCK_SKEW_S,
      requiredClaims: ["exp", "nbf", "iat"],
    });
    return ok(payload);
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): Result<never, DialgateError> {
  if (error instanceof errors.JWTExpired)
    return refuse(() => t`The access token has expired. Nothing was sent to Microsoft Graph.`);
  if (error instanceof errors.JWTClaimValidationFailed) {
    return refuse(() =>
      error.claim === "nbf"
        ? t`The access token is not valid yet. Nothing was sent to Microsoft Graph.`
        : t`The access token does not say how long it is valid. Nothing was sent to Microsoft Graph.`,
    );
  }
  if (error instanceof errors.JOSEAlgNotAllowed)
    return refuse(
      () =>
        t`The access token is signed in a way not allowed. Nothing was sent to Microsoft Graph.`,
    );
  if (error instanceof errors.JWKSNoMatchingKey)
    return refuse(
      () => t`The access token is signed with an unknown key. Nothing was sent to Microsoft Graph.`,
    );
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return refuse(() => t`The access token is not authentic. Nothing was sent to Microsoft Graph.`);
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid) {
    return refuse(
      () => t`The access token is no JSON Web Token. Nothing was sent to Microsoft Graph.`,
    );
  }
  if (error instanceof errors.JOSENotSupported)
    return refuse(
      () =>
        t`The access token is of a kind that is not taken. Nothing was sent to Microsoft Graph.`,
    );
  // What is left is that the keys could not be read.
  const why = worded(
    () => t`The sign-in service’s keys cannot be read, so nobody can be admitted. Try again.`,
  );
  return fail({ code: "network", ...why });
}

function issuerOf({ authorityUrl, tenantId }: TokenRules): string {
  return `${authorityUrl}/${tenantId}/v2.0`;
}

/** A key that is not known yet is asked for, but not more often than this, whatever is sent. */
const COOLDOWN_MS = 5_000;

const keySets = new Map<string, JWTVerifyGetKey>();

function keysOf({ authorityUrl, tenantId }: TokenRules): JWTVerifyGetKey {
  const url = `${authorityUrl}/${tenantId}/discovery/v2.0/keys`;
  const known = keySets.get(url);
  if (known) return known;
  const keys = createRemoteJWKSet(new URL(url), { cooldownDuration: COOLDOWN_MS });
  keySets.set(url, keys);
  return keys;
}

function refuse(tell: () => string): Result<never, DialgateError> {
  return fail({ code: "unauthenticated", ...worded(tell) });
}
