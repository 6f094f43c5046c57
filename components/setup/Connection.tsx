import { useRead } from "@/components/session/useRead";
import { Button } from "@/components/ui/Button";
import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { FactList } from "@/components/ui/FactList";
import { Notice } from "@/components/ui/Notice";
import { Skeleton } from "@/components/ui/Skeleton";
import type { CredentialKind } from "@/lib/config/credentialKind";
import { plural, t } from "@/lib/i18n/t";
import type { SetupReport } from "@/lib/setup/report";
import { ResultList } from "./ResultList";

/** How Dialgate is connected with its tenant; the same query for whoever shows a part of it. */
export function useSetupReport() {
  return useRead<SetupReport>("/api/setup");
}

/** With which credential Graph is called, and whether everything that this needs is there. */
export function Connection() {
  const query = useSetupReport();
  if (query.error !== null) {
    return <ErrorNotice error={query.error.error} onAgain={() => void query.refetch()} />;
  }
  if (query.data === undefined) return <Skeleton className="h-40 w-full" />;
  const { way, credential, results, facts } = query.data;
  return (
    <>
      <FactList
        facts={[
          [t`Microsoft Graph is called`, WAYS[way]],
          ...(credential === null ? [] : [[t`Credential`, described(credential)] as const]),
        ]}
      />
      {expiresSoon(credential) && (
        <Notice tone="warning" title={t`The certificate expires soon`}>
          <p>
            {t`Make another with “npm run setup”, upload it beside the old one, and start Dialgate again with it.`}
          </p>
        </Notice>
      )}
      {results.length > 0 && <ResultList results={results} facts={facts} />}
      {results.length === 0 && (
        <p className="text-ink-muted">
          {t`What is set up in the tenant is shown to who has an app role.`}
        </p>
      )}
      <Button disabled={query.isFetching} onClick={() => void query.refetch()}>
        {query.isFetching ? t`Checking…` : t`Check again`}
      </Button>
    </>
  );
}

const WAYS: Readonly<Record<SetupReport["way"], string>> = {
  get application() {
    return t`by Dialgate’s server, with the application’s own credential`;
  },
  get delegated() {
    return t`with the token of who signed in`;
  },
};

const KINDS: Readonly<Record<CredentialKind, string>> = {
  get secret() {
    return t`client secret`;
  },
  get certificate() {
    return t`certificate`;
  },
  get assertion() {
    return t`federated token in a file`;
  },
  get "managed-identity"() {
    return t`managed identity`;
  },
};

type Credential = NonNullable<SetupReport["credential"]>;

function described({ kind, expiresInDays }: Credential): string {
  if (expiresInDays === null) return KINDS[kind];
  return plural(expiresInDays)`${KINDS[kind]}, expires in # day|${KINDS[kind]}, expires in # days`;
}

const SOON_DAYS = 30;

function expiresSoon(credential: SetupReport["credential"]): boolean {
  return (credential?.expiresInDays ?? Infinity) < SOON_DAYS;
}
