import { AuthError, ServerError, InteractionRequiredAuthError } from "@azure/msal-browser";
import type { SignInProblem } from "./problems";
import { PROBLEMS, otherProblem } from "./problems";

/** MSAL's and OAuth's error codes, for each problem that they mean. */
const BY_ERROR_CODE: Readonly<Record<string, keyof typeof PROBLEMS>> = {
  access_denied: "cancelled",
  user_cancelled: "cancelled",
  user_canceled: "cancelled",
  consent_required: "consent-missing",
  interaction_required: "session-expired",
  login_required: "session-expired",
  no_tokens_found: "session-expired",
  refresh_token_expired: "session-expired",
  bad_token: "session-expired",
  no_account_error: "session-expired",
  no_network_connectivity: "unreachable",
  network_error: "unreachable",
  post_request_failed: "unreachable",
  get_request_failed: "unreachable",
  endpoints_resolution_error: "unreachable",
  openid_config_error: "unreachable",
  timed_out: "unreachable",
  storage_not_supported: "storage-disabled",
  cache_quota_exceeded: "storage-disabled",
  cache_error_unknown: "storage-disabled",
  crypto_nonexistent: "insecure-address",
  interaction_in_progress: "interrupted",
  interaction_in_progress_cancelled: "interrupted",
  no_token_request_cache_error: "interrupted",
  unable_to_parse_token_request_cache_error: "interrupted",
  auth_request_not_set_error: "interrupted",
  state_not_found: "interrupted",
  state_mismatch: "interrupted",
  nonce_mismatch: "interrupted",
  hash_empty_error: "interrupted",
};

/** Microsoft Entra's own numbers (AADSTS…), which say more than the OAuth code beside them. */
const BY_ENTRA_NUMBER: Readonly<Record<string, keyof typeof PROBLEMS>> = {
  65004: "cancelled",
  65001: "consent-missing",
  90094: "consent-missing",
  90008: "consent-missing",
  650052: "consent-missing",
  650057: "consent-missing",
  50020: "wrong-tenant",
  90002: "wrong-tenant",
  90072: "wrong-tenant",
  50034: "wrong-tenant",
  700016: "unknown-application",
  50011: "redirect-not-registered",
  9002326: "redirect-not-spa",
  9002325: "redirect-not-spa",
  7000218: "redirect-not-spa",
  50105: "not-assigned",
  53000: "blocked-by-policy",
  53001: "blocked-by-policy",
  53003: "blocked-by-policy",
  50057: "account-disabled",
  50058: "session-expired",
  50076: "session-expired",
  50078: "session-expired",
  50079: "session-expired",
  50132: "session-expired",
  50133: "session-expired",
  50173: "session-expired",
  70043: "session-expired",
  70044: "session-expired",
  700081: "session-expired",
  700082: "session-expired",
  700084: "session-expired",
};

/** Turns whatever sign-in failed with into words: what happened, and what to do next. */
export function explainAuthError(error: unknown): SignInProblem {
  if (!(error instanceof AuthError)) return otherProblem("unexpected", undefined);
  const { errorCode, correlationId } = error;
  const number = entraNumber(error);
  const kind =
    (number === undefined ? undefined : BY_ENTRA_NUMBER[number]) ??
    (error.subError === "consent_required" ? "consent-missing" : BY_ERROR_CODE[errorCode]);
  const code = number ? `AADSTS${number}` : errorCode;
  return kind
    ? { kind, ...PROBLEMS[kind], reference: { code, correlationId } }
    : otherProblem(code, correlationId);
}

/** Entra gives its number as such at the token endpoint, but only inside a sentence elsewhere. */
function entraNumber(error: AuthError): string | undefined {
  const numbered = error instanceof ServerError || error instanceof InteractionRequiredAuthError;
  const number = numbered ? error.errorNo : undefined;
  if (number !== undefined && /^\d+$/.test(String(number))) return String(number);
  return /\bAADSTS(\d+)\b/.exec(error.errorMessage)?.[1];
}
