import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useState, createContext, useContext } from "react";
import { unstable_isUnrecognizedActionError as isUnrecognizedAction } from "next/navigation";
import { useStore } from "zustand";
import { useAccount } from "@/components/session/AccountProvider";
import { readKey } from "@/components/session/useRead";
import { acquireToken } from "@/lib/auth/acquireToken";
import { readAs } from "@/lib/auth/readAs";
import { useSession } from "@/lib/auth/session";
import type { Snapshot } from "@/lib/domain/snapshot";
import { UNEXPECTED_ADDRESS } from "@/lib/http/actionAddress";
import { browserLocks, browserStore } from "@/lib/run/browser";
import type { TenantClient } from "@/lib/run/ports";
import type { SaveResult } from "@/lib/run/report";
import { Runner } from "@/lib/run/runner";
import type { RunControls } from "@/lib/run/run";
import { useResumeAfterSignIn } from "./useResumeAfterSignIn";

const PATH = "/api/listeners";
const READ_TIMEOUT_MS = 60_000;

interface RunProviderProps {
  /** The server action that writes, handed down by the page. */
  readonly save: TenantClient["save"];
  /** How long Graph may take to show what it did. */
  readonly lagMs: number;
  readonly children: ReactNode;
}

/** Keeps the tenant's one run going while the pages inside come and go. */
export function RunProvider({ save, lagMs, children }: RunProviderProps) {
  const { tenantId } = useAccount();
  const runner = useRunner(tenantId, save, lagMs);
  const { run } = useStore(runner.state);
  const controls = useMemo((): RunControls => {
    const { start, pause, resume, retry, dismiss } = runner;
    return { run, start, pause, resume, retry, dismiss };
  }, [runner, run]);
  return <RunContext value={controls}>{children}</RunContext>;
}

function useRunner(tenantId: string, save: TenantClient["save"], lagMs: number): Runner {
  const session = useSession();
  const client = useQueryClient();
  const tenantClient = useMemo(
    (): TenantClient => ({
      save: (input) => save(input).catch(asRefused),
      token: (fresh) => acquireToken(session, fresh),
      read: () => {
        const signal = AbortSignal.timeout(READ_TIMEOUT_MS);
        return readAs<Snapshot>(session, PATH, { signal, fresh: true });
      },
      update: (snapshot) => void client.setQueryData(readKey(session, PATH), snapshot),
    }),
    [session, client, save],
  );
  const [runner] = useState(
    () =>
      new Runner(
        { tenantId, lagMs, store: browserStore(tenantId), locks: browserLocks(tenantId) },
        tenantClient,
      ),
  );
  useEffect(() => runner.use(tenantClient), [runner, tenantClient]);
  useResumeAfterSignIn(runner, session.account.homeAccountId);
  return runner;
}

/** Where the server did not run the action at all; anything else is a defect, or a lost answer. */
function asRefused(defect: unknown): SaveResult {
  // Ids of actions change with every build: a page of another one asks for what is not there.
  if (isUnrecognizedAction(defect)) {
    const message = "This page is of another version than Dialgate's server.";
    return { kind: "error", error: { code: "outdated", message } };
  }
  if (defect instanceof Error && defect.message === UNEXPECTED_ADDRESS) {
    const message = "Dialgate's server did not take the request. Nothing was written.";
    return { kind: "error", error: { code: "unexpected-address", message } };
  }
  throw defect;
}

const RunContext = createContext<RunControls | null>(null);

/** The one run of the tenant, which survives navigation and reload, and ways to control it. */
export function useRun(): RunControls {
  const controls = useContext(RunContext);
  if (controls === null) throw new Error("useRun outside of RunProvider");
  return controls;
}
