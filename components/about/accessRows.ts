import { anyOf } from "@/lib/domain/format";
import { t } from "@/lib/i18n/t";

export type AccessKey = "listeners" | "applications" | "audits" | "write";

interface AccessRow {
  readonly key: AccessKey;
  readonly what: string;
  /** The permission and the roles. */
  readonly needs: string;
  /** How to get it, where it is missing. */
  readonly get: string;
}

/** Permissions and roles, from Microsoft's page "authenticationEventListener" (beta). */
export const ACCESS_ROWS: readonly AccessRow[] = [
  {
    key: "listeners",
    get what() {
      return t`View settings`;
    },
    get needs() {
      const roles = [
        t`Authentication Extensibility Administrator`,
        t`Application Administrator`,
        t`Global Reader`,
      ];
      return needsText(["EventListener.Read.All", "EventListener.ReadWrite.All"], roles);
    },
    get get() {
      return consentOrRoleText();
    },
  },
  {
    key: "applications",
    get what() {
      return t`View the names of applications`;
    },
    get needs() {
      return t`Permission ${"Application.Read.All"}; role as above.`;
    },
    get get() {
      return t`An administrator adds the permission to Dialgate’s app registration and grants consent.`;
    },
  },
  {
    key: "write",
    get what() {
      return t`Change settings (not tried: read from the token)`;
    },
    get needs() {
      const roles = [t`Authentication Extensibility Administrator`, t`Application Administrator`];
      return needsText(["EventListener.ReadWrite.All"], roles);
    },
    get get() {
      return consentOrRoleText();
    },
  },
  {
    key: "audits",
    get what() {
      return t`View the timeline`;
    },
    get needs() {
      return t`Permission ${"AuditLog.Read.All"}; role Reports Reader, or another that may read the audit log.`;
    },
    get get() {
      return t`An administrator adds the permission to Dialgate’s app registration and grants consent, and gives the account a role such as Reports Reader.`;
    },
  },
];

function needsText(permissions: readonly string[], roles: readonly string[]): string {
  return t`Permission ${anyOf(permissions)}; role ${anyOf(roles)}.`;
}

function consentOrRoleText(): string {
  return t`An administrator adds the permission to Dialgate’s app registration and grants consent, or gives the account one of the roles.`;
}
