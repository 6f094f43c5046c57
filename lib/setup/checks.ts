import { t } from "@/lib/i18n/t";
import { APPLICATION_PERMISSIONS, type ApplicationPermission } from "./registration";
import type { ProblemCode } from "./problems";

/** What is looked at, in order, with what is said when it is as it should be. */
export const CHECKS = {
  get tenant() {
    return t`The tenant answers, and is the one that issues the tokens`;
  },
  get keys() {
    return t`The keys that sign its tokens can be read`;
  },
  get client() {
    return t`The tenant knows the application`;
  },
  get redirect() {
    return t`Sign-in may return to Dialgate’s address`;
  },
  get scope() {
    return t`Dialgate’s own API and its scope are there`;
  },
  get "token-version"() {
    return t`Tokens for its API are of version 2`;
  },
  get "app-roles"() {
    return t`The app roles are there`;
  },
  get consent() {
    return t`Who signs in may use what Dialgate asks for`;
  },
  get credential() {
    return t`Microsoft Entra accepts the credential`;
  },
  get listeners() {
    return t`Settings can be read`;
  },
  get applications() {
    return t`Names of applications can be read`;
  },
  get audits() {
    return t`The audit log can be read`;
  },
  get "tenant-kind"() {
    return t`It is an external tenant`;
  },
  get people() {
    return t`Somebody has an app role`;
  },
} as const;

export type PermissionCheck = `permission:${ApplicationPermission}`;
export type CheckKey = keyof typeof CHECKS | PermissionCheck;

/** `unknown`: cannot be told from here, or not before something else is right. */
export type CheckState = "works" | "missing" | "unknown";

export interface CheckResult {
  readonly check: CheckKey;
  readonly state: CheckState;
  /** Why it is not known to work; null where it works. */
  readonly problem: ProblemCode | null;
  /** More of what is wrong, or of what works: names, numbers, a reference. Never a secret. */
  readonly detail: string | null;
  /** Dialgate does without it. */
  readonly optional: boolean;
}

export function works(check: CheckKey, detail: string | null = null): CheckResult {
  return { check, state: "works", problem: null, detail, optional: isOptional(check) };
}

export function missing(
  check: CheckKey,
  problem: ProblemCode,
  detail: string | null = null,
): CheckResult {
  return { check, state: "missing", problem, detail, optional: isOptional(check) };
}

export function unknown(
  check: CheckKey,
  problem: ProblemCode,
  detail: string | null = null,
): CheckResult {
  return { check, state: "unknown", problem, detail, optional: isOptional(check) };
}

export function permissionCheck(name: ApplicationPermission): PermissionCheck {
  return `permission:${name}`;
}

/** What a check is called on screen and in a terminal. */
export function titleOf(check: CheckKey): string {
  if (check in CHECKS) return CHECKS[check as keyof typeof CHECKS]; // `in` does not narrow to keys
  return t`Permission ${check.slice("permission:".length)}`;
}

/** Nothing that Dialgate needs is known to be missing. */
export function isComplete(results: readonly CheckResult[]): boolean {
  return !results.some(({ state, optional }) => state === "missing" && !optional);
}

const OPTIONAL: ReadonlySet<CheckKey> = new Set<CheckKey>([
  "audits",
  "tenant-kind",
  ...APPLICATION_PERMISSIONS.flatMap(({ name, optional }) =>
    optional ? [permissionCheck(name)] : [],
  ),
]);

function isOptional(check: CheckKey): boolean {
  return OPTIONAL.has(check);
}
