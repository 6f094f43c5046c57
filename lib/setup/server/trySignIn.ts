import { createHash, randomBytes } from "node:crypto";
import { scopesFor } from "@/lib/auth/scopes";
import type { Config, GraphCredential } from "@/lib/config/readConfig";
import { ask, entraNumberIn } from "./ask";

/** What Entra answers to a sign-in of nobody. */
export type SignInAnswer =
  /** It answers at the redirect URI: with the number of its error. */
  | { readonly kind: "returned"; readonly number: string | null }
  /** It shows a page instead, which may name an error. */
  | { readonly kind: "page"; readonly number: string | null }
  | { readonly kind: "unreachable" };

/**
 * Begins a sign-in as the browser does, but silently (`prompt=none`) and without a session, and looks
 * at where the answer would lead. Nobody is signed in by it and the redirect is not followed.
 */
export async function trySignIn(
  { authorityUrl, tenantId, clientId }: Config,
  credential: GraphCredential,
  redirectUri: string,
): Promise<SignInAnswer> {
  const url = new URL(`/${tenantId}/oauth2/v2.0/authorize`, authorityUrl);
  const challenge = createHash("sha256").update(randomBytes(32)).digest("base64url");
  url.search = new URLSearchParams({
    client_id: clientId,
    response_type: "code",
    response_mode: "query",
    redirect_uri: redirectUri,
    scope: ["openid", "profile", "offline_access", ...scopesFor({ clientId, credential })].join(
      " ",
    ),
    prompt: "none",
    state: randomBytes(16).toString("base64url"),
    nonce: randomBytes(16).toString("base64url"),
    code_challenge: challenge,
    code_challenge_method: "S256",
  }).toString();
  const answer = await ask(url);
  if (answer === null || answer.status >= 500) return { kind: "unreachable" };
  const { location, text } = answer;
  if (location === null) return { kind: "page", number: entraNumberIn(text) };
  const target = new URL(location, url);
  const isOurs = target.origin + target.pathname === redirectUri;
  const params = target.searchParams.get("error_description") ?? "";
  return { kind: isOurs ? "returned" : "page", number: entraNumberIn(params) };
}

/** What the numbers say, of those that Microsoft lists or its support pages explain. */
const MEANINGS = {
  "client-unknown": ["700016"],
  "redirect-missing": ["50011", "500113"],
  "redirect-other-platform": ["9002326", "9002325"],
  "scope-missing": ["28000", "65005", "70011", "500011", "650053"],
  "consent-missing": ["65001", "90008", "90094", "650051", "650052", "650056", "650057"],
} as const;

export type SignInMeaning = keyof typeof MEANINGS;

export function meaningOf(number: string | null): SignInMeaning | null {
  const meanings = Object.keys(MEANINGS) as SignInMeaning[]; // Object.keys gives texts
  return meanings.find((meaning) => MEANINGS[meaning].some((each) => each === number)) ?? null;
}
