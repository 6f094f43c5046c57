import { useSetupReport } from "@/components/setup/Connection";
import { AppRoles, howToGetARole } from "./AppRoles";
import { ACCESS_ROWS, type AccessKey } from "./accessRows";
import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { useAccount } from "@/components/session/AccountProvider";
import { useRead } from "@/components/session/useRead";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import type { DialgateError } from "@/lib/domain/errors";
import { listed } from "@/lib/domain/format";
import type { Timeline } from "@/lib/domain/history/entry";
import { t } from "@/lib/i18n/t";

type Verdict = "works" | "refused" | "not-told" | "asking";

const VERDICTS: Readonly<Record<Verdict, string>> = {
  get works() {
    return t`Works`;
  },
  get refused() {
    return t`Refused`;
  },
  get "not-told"() {
    return t`Unknown`;
  },
  get asking() {
    return t`Asking Graph…`;
  },
};

/** What the account may do: by app roles of Dialgate, or by what Graph says to its own token. */
export function Access() {
  const { data } = useSetupReport();
  const { name, userName, settled, abilities } = useAccount();
  if (abilities.by === "directory-roles") return settled ? <GraphAccess /> : null;
  return (
    <>
      <p className="text-ink-muted">{t`${name} (${userName})`}</p>
      {data && <AppRoles held={data.roles ?? []} />}
      <p className="text-sm">{howToGetARole()}</p>
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
  const missing = abilities.missing.scopes;
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
          actions={<Button onClick={askAgain}>{t`Ask again`}</Button>}
        />
      )}
      <p className="text-ink-muted">
        {missing.length === 0
          ? t`${name} (${userName})`
          : t`${name} (${userName}); not granted to Dialgate: ${listed(missing)}`}
      </p>
      <ul className="divide-y divide-line rounded-md border border-line bg-panel">
        {ACCESS_ROWS.map(({ key, what, needs, get }) => (
          <li key={key} data-verdict={verdicts[key]} className="space-y-1 px-4 py-3">
            <p className="flex flex-wrap justify-between gap-x-4 font-medium">
              <span>{what}</span>
              <span>{VERDICTS[verdicts[key]]}</span>
            </p>
            <p className="text-sm text-ink-muted">{needs}</p>
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
