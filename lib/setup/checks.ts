import { APPLICATION_PERMISSIONS, type ApplicationPermission } from "./registration";
import type { ProblemCode } from "./problems";

/** What is looked at, in order, with what is said when it is as it should be. */
export const CHECKS = {
  tenant: "The tenant answers, and is the one that issues the tokens",
  keys: "The keys that sign its tokens can be read",
  client: "The tenant knows the application",
  redirect: "Sign-in may return to Dialgate’s address",
  scope: "Dialgate’s own API and its scope are there",
  "token-version": "Tokens for its API are of version 2",
  "app-roles": "The app roles are there",
  consent: "Who signs in may use what Dialgate asks for",
  credential: "Microsoft Entra accepts the credential",
  listeners: "Settings can be read",
  applications: "Names of applications can be read",
  audits: "The audit log can be read",
  "tenant-kind": "It is an external tenant",
  people: "Somebody has an app role",
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
  return `Permission ${check.slice("permission:".length)}`;
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
