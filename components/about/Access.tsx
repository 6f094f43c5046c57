import { useSetupReport } from "@/components/setup/Connection";
import { AppRoles, HOW_TO_GET_A_ROLE } from "./AppRoles";
import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { useAccount } from "@/components/session/AccountProvider";
import { useRead } from "@/components/session/useRead";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import type { DialgateError } from "@/lib/domain/errors";
import type { Timeline } from "@/lib/domain/history/entry";

type Verdict = "works" | "refused" | "not-told" | "asking";

const VERDICTS: Readonly<Record<Verdict, string>> = {
  works: "Works",
  refused: "Refused",
  "not-told": "Unknown",
  asking: "Asking Graph…",
};

/** What the account may do: by app roles of Dialgate, or by what Graph says to its own token. */
export function Access() {
  const { data } = useSetupReport();
  const { name, userName, settled, abilities } = useAccount();
  if (abilities.by === "directory-roles") return settled ? <GraphAccess /> : null;
  return (
    <>
      <p className="text-ink-muted">
        {name} ({userName})
      </p>
      {data && <AppRoles held={data.roles ?? []} />}
      <p className="text-sm">{HOW_TO_GET_A_ROLE}</p>
    </>
  );
}

/** Tries every permission that Dialgate needs, except writing: that is read from the token. */
function GraphAccess() {
  const { name, userName, abilities } = useAccount();
  const { query: listeners } = useSnapshot();
  const { query: applications } = useApplications();
  const timeline = useRead<Timeline>("/api/timeline");
  const verdicts: Readonly<Record<AccessKey, Verdict>> = {
    listeners: verdictOf(listeners),
    applications: verdictOf(applications),
    audits: verdictOf(timeline),
    write: abilities.canWrite === "unknown" ? "not-told" : abilities.canWrite ? "works" : "refused",
  };
  const asked = [listeners, applications, timeline];
  const failure = asked.find((each) => verdictOf(each) === "not-told")?.error ?? null;
  const askAgain = () => {
    for (const each of asked) if (each.error !== null) void each.refetch();
  };
  return (
    <>
      {failure !== null && (
        <ErrorNotice
          error={failure.error}
          actions={<Button onClick={askAgain}>Ask again</Button>}
        />
      )}
      <p className="text-ink-muted">
        {name} ({userName})
        {abilities.missing.scopes.length > 0 &&
          `; not granted to Dialgate: ${abilities.missing.scopes.join(", ")}`}
      </p>
      <ul className="divide-y divide-line rounded-md border border-line bg-panel">
        {ACCESS_ROWS.map(({ key, what, permission, roles, get }) => (
          <li key={key} data-verdict={verdicts[key]} className="space-y-1 px-4 py-3">
            <p className="flex flex-wrap justify-between gap-x-4 font-medium">
              <span>{what}</span>
              <span>{VERDICTS[verdicts[key]]}</span>
            </p>
            <p className="text-sm text-ink-muted">
              Permission {permission}; role {roles}.
            </p>
            {verdicts[key] === "refused" && <p className="text-sm">{get}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

interface Asked {
  readonly isSuccess: boolean;
  readonly error: { readonly error: DialgateError } | null;
}

function verdictOf({ isSuccess, error }: Asked): Verdict {
  if (error === null) return isSuccess ? "works" : "asking";
  const { code } = error.error;
  return code === "forbidden" || code === "unauthenticated" ? "refused" : "not-told";
}

type AccessKey = "listeners" | "applications" | "audits" | "write";

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
const ACCESS_ROWS: readonly AccessRow[] = [
  {
    key: "listeners",
    what: "View settings",
    permission: "EventListener.Read.All or EventListener.ReadWrite.All",
    roles: "Authentication Extensibility Administrator, Application Administrator or Global Reader",
    get: `${CONSENT}, or gives the account one of the roles.`,
  },
  {
    key: "applications",
    what: "View the names of applications",
    permission: "Application.Read.All",
    roles: "as above",
    get: `${CONSENT}.`,
  },
  {
    key: "write",
    what: "Change settings (not tried: read from the token)",
    permission: "EventListener.ReadWrite.All",
    roles: "Authentication Extensibility Administrator or Application Administrator",
    get: `${CONSENT}, or gives the account one of the roles.`,
  },
  {
    key: "audits",
    what: "View the timeline",
    permission: "AuditLog.Read.All",
    roles: "Reports Reader, or another that may read the audit log",
    get: `${CONSENT}, and gives the account a role such as Reports Reader.`,
  },
];
