import { AuthError, ServerError, InteractionRequiredAuthError } from "@azure/msal-browser";
import type { GraphCredential } from "@/lib/config/readConfig";
import { type ProblemKind as Kind, type SignInProblem, otherProblem, wordsOf } from "./problems";

/** MSAL's and OAuth's error codes, for each problem that they mean. */
const ERROR_CODES: Partial<Record<Kind, readonly string[]>> = {
  cancelled: ["access_denied", "user_cancelled", "user_canceled"],
  "consent-missing": ["consent_required"],
  "scope-unknown": ["invalid_scope", "invalid_resource"],
  "session-expired": [
    "interaction_required",
    "login_required",
    "no_tokens_found",
    "refresh_token_expired",
    "bad_token",
    "no_account_error",
  ],
  unreachable: [
    "no_network_connectivity",
    "network_error",
    "post_request_failed",
    "get_request_failed",
    "endpoints_resolution_error",
    "openid_config_error",
    "timed_out",
  ],
  "storage-disabled": ["storage_not_supported", "cache_quota_exceeded", "cache_error_unknown"],
  "insecure-address": ["crypto_nonexistent"],
  interrupted: [
    "interaction_in_progress",
    "interaction_in_progress_cancelled",
    "no_token_request_cache_error",
    "unable_to_parse_token_request_cache_error",
    "auth_request_not_set_error",
    "state_not_found",
    "state_mismatch",
    "nonce_mismatch",
    "hash_empty_error",
  ],
};

/** Microsoft Entra's own numbers (AADSTS…), which say more than the OAuth code beside them. */
const ENTRA_NUMBERS: Partial<Record<Kind, readonly number[]>> = {
  cancelled: [65004],
  "consent-missing": [
    65001, 90008, 90093, 90094, 90095, 900941, 650051, 650052, 650054, 650056, 650057,
  ],
  "scope-unknown": [28000, 65005, 70011, 500011, 500014, 650053],
  "wrong-tenant": [50020, 90002, 90072, 50034],
  "unknown-application": [700016],
  "redirect-not-registered": [50011],
  "redirect-not-spa": [9002326, 9002325, 7000218],
  "not-assigned": [50105],
  "blocked-by-policy": [53000, 53001, 53003],
  "account-disabled": [50057],
  "session-expired": [
    50058, 50076, 50078, 50079, 50132, 50133, 50173, 70043, 70044, 700081, 700082, 700084,
  ],
};

const BY_ERROR_CODE = byMember(ERROR_CODES);
const BY_ENTRA_NUMBER = byMember(ENTRA_NUMBERS);

/**
 * Turns whatever sign-in failed with into words: what happened, and what to do next. Which token
 * was asked for decides what that is.
 */
export function explainAuthError(error: unknown, credential: GraphCredential): SignInProblem {
  if (!(error instanceof AuthError)) return otherProblem("unexpected", undefined);
  const { errorCode, correlationId } = error;
  const number = entraNumber(error);
  const kind = kindOf(error, number);
  const code = number ? `AADSTS${number}` : errorCode;
  return kind
    ? { kind, ...wordsOf(kind, credential), reference: { code, correlationId } }
    : otherProblem(code, correlationId);
}

function kindOf({ errorCode, subError }: AuthError, number: string | undefined): Kind | undefined {
  const numbered = BY_ENTRA_NUMBER.get(Number(number));
  if (numbered) return numbered;
  if (subError === "consent_required") return "consent-missing";
  // Who declines is told apart by a number of its own, or by none: any other says that Entra refused.
  if (errorCode === "access_denied" && number !== undefined) return "refused";
  return BY_ERROR_CODE.get(errorCode);
}

/** Entra gives its number as such at the token endpoint, but only inside a sentence elsewhere. */
function entraNumber(error: AuthError): string | undefined {
  const numbered = error instanceof ServerError || error instanceof InteractionRequiredAuthError;
  const number = numbered ? error.errorNo : undefined;
  if (number !== undefined && /^\d+$/.test(String(number))) return String(number);
  return /\bAADSTS(\d+)\b/.exec(error.errorMessage)?.[1];
}

function byMember<T>(members: Partial<Record<Kind, readonly T[]>>): ReadonlyMap<T, Kind> {
  const kinds = Object.keys(members) as Kind[]; // Object.keys gives texts
  return new Map(
    kinds.flatMap((kind) => (members[kind] ?? []).map((each) => [each, kind] as const)),
  );
}
