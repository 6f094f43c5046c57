export type AccessKey = "listeners" | "applications" | "audits" | "write";

interface AccessRow {
  readonly key: AccessKey;
  readonly what: string;
  readonly permission: string;
  readonly roles: string;
  /** How to get it, where it is missing. */
  readonly get: string;
}

const CONSENT =
  "An administrator adds the permission to Dialgate’s app registration and grants consent";

/** Permissions and roles, from Microsoft's page "authenticationEventListener" (beta). */
export const ACCESS_ROWS: readonly AccessRow[] = [
  {
    key: "listeners",
    what: "See what is set",
    permission: "EventListener.Read.All or EventListener.ReadWrite.All",
    roles: "Authentication Extensibility Administrator, Application Administrator or Global Reader",
    get: `${CONSENT}, or gives the account one of the roles.`,
  },
  {
    key: "applications",
    what: "See the names of applications",
    permission: "Application.Read.All",
    roles: "as above",
    get: `${CONSENT}.`,
  },
  {
    key: "write",
    what: "Change what is set (not tried: the token tells)",
    permission: "EventListener.ReadWrite.All",
    roles: "Authentication Extensibility Administrator or Application Administrator",
    get: `${CONSENT}, or gives the account one of the roles.`,
  },
  {
    key: "audits",
    what: "See the timeline",
    permission: "AuditLog.Read.All",
    roles: "Reports Reader, or another that may read the audit log",
    get: `${CONSENT}, and gives the account a role such as Reports Reader.`,
  },
];
