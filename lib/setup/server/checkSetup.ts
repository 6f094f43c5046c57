import { APP_ROLES } from "@/lib/auth/appRoles";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import type { Config } from "@/lib/config/readConfig";
import { listed } from "@/lib/domain/format";
import type { Result } from "@/lib/domain/result";
import { t } from "@/lib/i18n/t";
import {
  CHECKS,
  type CheckKey,
  type CheckResult,
  missing,
  permissionCheck,
  unknown,
  works,
} from "../checks";
import type { ProblemCode } from "../problems";
import { APPLICATION_PERMISSIONS } from "../registration";
import { checkPermissions, checkReads, checkScopes, checkTenantKind } from "./checkGraph";
import { checkRedirect, checkRegistration, checkSignIn } from "./checkRegistration";
import { discoverTenant, readsKeys } from "./discoverTenant";
import { type Registration, readAssignments, readRegistration } from "./readRegistration";
import { trySignIn } from "./trySignIn";

/** Why there is no way to Graph. */
export interface NoAccess {
  readonly problem: ProblemCode;
  readonly detail: string | null;
}

export interface Subject {
  readonly config: Config;
  readonly redirectUri: string;
  /** The way to Graph: of the application, or in the delegated way of who signed in. */
  readonly access: Result<GraphAccess, NoAccess>;
  /** Somebody signed in to ask this, so that sign-in and consent work. */
  readonly signedIn: boolean;
}

/**
 * Checks everything that Dialgate needs of a tenant, as far as it can be told, in the order in which
 * it is set up. Changes nothing, and signs nobody in.
 */
export async function checkSetup(subject: Subject): Promise<readonly CheckResult[]> {
  const { config, redirectUri, access, signedIn } = subject;
  const { authorityUrl, tenantId, clientId, graphCredential: way } = config;
  const tenant = await discoverTenant(authorityUrl, tenantId);
  if (!tenant.ok) return [missing("tenant", tenant.error), ...waiting(way)];
  const [keys, answer, registration] = await Promise.all([
    readsKeys(authorityUrl, tenantId),
    trySignIn(config, way, redirectUri),
    access.ok ? readRegistration(access.value, clientId) : null,
  ]);
  const known = registration?.ok ? registration.value : null;
  const { client, consent } = checkSignIn(answer, way);
  return [
    works("tenant"),
    keys ? works("keys") : missing("keys", "keys-unreadable"),
    client,
    signedIn ? works("redirect") : redirectCheck(client, answer, known, redirectUri),
    ...(way === "application"
      ? checkRegistration(
          known,
          clientId,
          access.ok ? "registration-unread" : "waits-for-credential",
        )
      : []),
    signedIn ? consented(access, way) : consent,
    ...(await graphChecks(subject, known)),
  ];
}

function redirectCheck(
  client: CheckResult,
  ...rest: Parameters<typeof checkRedirect>
): CheckResult {
  return client.state === "missing"
    ? unknown("redirect", "waits-for-client")
    : checkRedirect(...rest);
}

function consented(access: Subject["access"], way: Config["graphCredential"]): CheckResult {
  return way === "delegated" && access.ok ? checkScopes(access.value.token) : works("consent");
}

/** What is told by the application's own token, or by reading with the token of who signed in. */
async function graphChecks(
  { access, config: { graphCredential: way, clientId } }: Subject,
  registration: Registration | null,
): Promise<readonly CheckResult[]> {
  if (!access.ok) return withoutAccess(access.error, way);
  const application = way === "application";
  const [reads, kind, people] = await Promise.all([
    checkReads(access.value),
    checkTenantKind(access.value),
    application ? checkPeople(access.value, clientId, registration) : null,
  ]);
  return [
    ...(application ? [works("credential"), ...checkPermissions(access.value.token)] : []),
    ...reads,
    kind,
    ...(people === null ? [] : [people]),
  ];
}

const READS = ["listeners", "applications", "audits", "tenant-kind"] as const;
const PERMISSIONS = APPLICATION_PERMISSIONS.map(({ name }) => permissionCheck(name));

function withoutAccess(
  { problem, detail }: NoAccess,
  way: Config["graphCredential"],
): readonly CheckResult[] {
  if (way === "delegated") return READS.map((check) => unknown(check, problem, detail));
  const checks: readonly CheckKey[] = [...PERMISSIONS, ...READS, "people"];
  return [
    missing("credential", problem, detail),
    ...checks.map((check) => unknown(check, "waits-for-credential")),
  ];
}

/** All others, where there is no tenant to ask. */
function waiting(way: Config["graphCredential"]): readonly CheckResult[] {
  const own: readonly CheckKey[] = ["scope", "token-version", "app-roles", "credential", "people"];
  const others = (Object.keys(CHECKS) as (keyof typeof CHECKS)[]) // Object.keys gives texts
    .filter((check) => check !== "tenant")
    .filter((check) => way === "application" || !own.includes(check));
  const all = way === "application" ? [...others, ...PERMISSIONS] : others;
  return all.map((check) => unknown(check, "waits-for-tenant"));
}

async function checkPeople(
  access: GraphAccess,
  clientId: string,
  registration: Registration | null,
): Promise<CheckResult> {
  if (registration === null) return unknown("people", "registration-unread");
  const assigned = await readAssignments(access, clientId);
  if (!assigned.ok) return unknown("people", "registration-unread");
  const counts = Object.keys(APP_ROLES).map((role) => {
    const id = registration.appRoles.find(({ value }) => value === role)?.id;
    return [role, assigned.value.filter(({ appRoleId }) => appRoleId === id).length] as const;
  });
  const held = counts.filter(([, count]) => count > 0);
  return held.length === 0
    ? missing("people", "nobody-assigned")
    : works("people", listed(held.map(([role, count]) => t`${role}: ${count}`)));
}
