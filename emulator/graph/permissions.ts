import { ROLES, type Role } from "../tenants/people";
import type { Caller } from "./caller";
import { forbidden } from "./http/failure";

export type Resource = "listeners" | "applications" | "audit" | "me" | "organization" | "batch";
type Verb = "read" | "write";

interface Rule {
  /** Any of these, as a delegated scope or as an application permission. */
  readonly permissions: readonly string[];
  /** A person must hold one of these too; "any" means some role, "none" that none is needed. */
  readonly roles: readonly Role[] | "any" | "none";
  /** Makes no sense without a person: an application is not forbidden it, but told so. */
  readonly personOnly?: true;
}

const writers = [
  ROLES.authenticationExtensibilityAdministrator,
  ROLES.applicationAdministrator,
  ROLES.globalAdministrator,
];
const auditors = [
  ROLES.reportsReader,
  ROLES.securityReader,
  ROLES.globalReader,
  ROLES.globalAdministrator,
];
const open: Rule = { permissions: [], roles: "none" };
const closed: Rule = { permissions: ["-"], roles: "none" };

/** Who may do what, from the permissions sections of Microsoft's reference pages. */
const RULES: Readonly<Record<Resource, Readonly<Record<Verb, Rule>>>> = {
  listeners: {
    read: {
      permissions: ["EventListener.Read.All", "EventListener.ReadWrite.All"],
      roles: [...writers, ROLES.globalReader],
    },
    write: { permissions: ["EventListener.ReadWrite.All"], roles: writers },
  },
  applications: {
    // In an external tenant a member without any role may not read the directory.
    read: { permissions: ["Application.Read.All"], roles: "any" },
    write: { permissions: ["Application.ReadWrite.All"], roles: "any" },
  },
  audit: { read: { permissions: ["AuditLog.Read.All"], roles: auditors }, write: closed },
  me: {
    read: { permissions: ["User.Read"], roles: "none", personOnly: true },
    write: closed,
  },
  organization: {
    read: { permissions: ["User.Read", "Organization.Read.All"], roles: "none" },
    write: closed,
  },
  batch: { read: open, write: open },
};

export function authorize(caller: Caller, resource: Resource, method: string): void {
  const rule = RULES[resource][method === "GET" ? "read" : "write"];
  if (!hasPermission(caller, rule) || !hasRole(caller, rule)) throw forbidden();
}

function hasPermission({ kind, permissions }: Caller, rule: Rule): boolean {
  if (rule === open || (rule.personOnly && kind === "app")) return true;
  return rule.permissions.some((name) => permissions.includes(name));
}

/** An application's permissions are enough; a person needs a directory role besides. */
function hasRole({ kind, roleTemplateIds }: Caller, { roles }: Rule): boolean {
  if (kind === "app" || roles === "none") return true;
  if (roles === "any") return roleTemplateIds.length > 0;
  return roles.some((role) => roleTemplateIds.includes(role.templateId));
}
