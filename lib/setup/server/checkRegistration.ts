import { APP_ROLES } from "@/lib/auth/appRoles";
import { ACCESS_SCOPE } from "@/lib/auth/scopes";
import { listed } from "@/lib/domain/format";
import { type CheckResult, missing, unknown, works } from "../checks";
import type { ProblemCode } from "../problems";
import type { Registration } from "./readRegistration";
import { type SignInAnswer, meaningOf } from "./trySignIn";

/** What the registration says of itself, where it could be read. */
export function checkRegistration(
  registration: Registration | null,
  clientId: string,
  /** Why it was not read. */
  unread: ProblemCode,
): readonly CheckResult[] {
  const checks = ["scope", "token-version", "app-roles"] as const;
  if (registration === null) return checks.map((check) => unknown(check, unread));
  const { identifierUris, api, appRoles } = registration;
  const exposes = api?.oauth2PermissionScopes.some(
    ({ value, isEnabled }) => value === ACCESS_SCOPE && isEnabled,
  );
  const isNamed = identifierUris.includes(`api://${clientId}`);
  const lacking = Object.keys(APP_ROLES).filter(
    (role) => !appRoles.some(({ value, isEnabled }) => value === role && isEnabled),
  );
  return [
    exposes && isNamed ? works("scope") : missing("scope", "scope-missing"),
    api?.requestedAccessTokenVersion === 2
      ? works("token-version")
      : missing("token-version", "token-version-1"),
    lacking.length === 0
      ? works("app-roles")
      : missing("app-roles", "app-roles-missing", listed(lacking)),
  ];
}

/** Whether sign-in may return: the registration knows of which platform, a sign-in of nobody the rest. */
export function checkRedirect(
  answer: SignInAnswer,
  registration: Registration | null,
  redirectUri: string,
): CheckResult {
  const names = (platform: Registration["spa"]) =>
    platform?.redirectUris.some((uri) => isSameRedirect(uri, redirectUri)) ?? false;
  if (names(registration?.spa)) return works("redirect");
  const elsewhere = names(registration?.web) || names(registration?.publicClient);
  if (elsewhere) return missing("redirect", "redirect-other-platform");
  const meaning = answer.kind === "unreachable" ? null : meaningOf(answer.number);
  if (meaning === "redirect-missing" || meaning === "redirect-other-platform") {
    return missing("redirect", meaning);
  }
  // Entra returns there, so it is registered; of which platform is seen at the first sign-in.
  if (answer.kind === "returned") return works("redirect");
  return registration === null
    ? unknown("redirect", "sign-in-to-see")
    : missing("redirect", "redirect-missing");
}

/** Entra compares them letter by letter, but for the port of localhost (RFC 8252, section 7.3). */
function isSameRedirect(registered: string, ours: string): boolean {
  return portless(registered) === portless(ours);
}

function portless(uri: string): string {
  return uri.replace(/^(http:\/\/localhost):\d+(?=\/|$)/, "$1");
}

/** Whether the application is known, and what is known of consent, without anybody signing in. */
export function checkSignIn(
  answer: SignInAnswer,
  way: "application" | "delegated",
): { readonly client: CheckResult; readonly consent: CheckResult } {
  if (answer.kind === "unreachable") {
    return {
      client: unknown("client", "tenant-unreachable"),
      consent: unknown("consent", "sign-in-to-see"),
    };
  }
  const meaning = meaningOf(answer.number);
  const client =
    meaning === "client-unknown" ? missing("client", "client-unknown") : works("client");
  return { client, consent: consentCheck(meaning, way) };
}

function consentCheck(
  meaning: ReturnType<typeof meaningOf>,
  way: "application" | "delegated",
): CheckResult {
  const isRefused = meaning === "consent-missing" || meaning === "scope-missing";
  if (!isRefused) return unknown("consent", "sign-in-to-see");
  if (way === "delegated") return missing("consent", "delegated-refused");
  const problem: ProblemCode = meaning;
  return missing("consent", problem);
}
