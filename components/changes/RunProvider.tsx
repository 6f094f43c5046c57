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
import { readRefusal } from "@/lib/http/actionRefusal";
import { pack } from "@/lib/packed/pack";
import { browserLocks, browserStore } from "@/lib/run/browser";
import type { Owner } from "@/lib/run/owner";
import type { TenantClient } from "@/lib/run/ports";
import type { SaveResult } from "@/lib/run/report";
import { Runner } from "@/lib/run/runner";
import type { RunControls } from "@/lib/run/run";
import { useResumeAfterSignIn } from "./useResumeAfterSignIn";

const PATH = "/api/listeners";
const READ_TIMEOUT_MS = 60_000;

/** Takes a token, and what is to be saved as `pack` gives it. */
export type SaveAction = (token: string, packed: string) => Promise<SaveResult>;

interface RunProviderProps {
  /** The server action that writes, handed down by the page. */
  readonly save: SaveAction;
  /** How long Graph may take to show what it did. */
  readonly lagMs: number;
  readonly children: ReactNode;
}

/** Keeps the tenant's one run going while the pages inside come and go. */
export function RunProvider({ save, lagMs, children }: RunProviderProps) {
  const { owner, abilities } = useAccount();
  const runner = useRunner(owner, save, lagMs);
  useEffect(() => {
    // What older versions kept does not say whose it is: it goes to whoever may have begun it.
    if (abilities.canWrite !== true) return;
    const adopted = browserStore(owner).adopt();
    void adopted.then(runner.find).catch(() => undefined);
  }, [owner, abilities.canWrite, runner]);
  const { run } = useStore(runner.state);
  const controls = useMemo((): RunControls => {
    const { start, pause, resume, retry, dismiss } = runner;
    return { run, start, pause, resume, retry, dismiss };
  }, [runner, run]);
  return <RunContext value={controls}>{children}</RunContext>;
}

function useRunner(owner: Owner, save: SaveAction, lagMs: number): Runner {
  const session = useSession();
  const client = useQueryClient();
  const tenantClient = useMemo(
    (): TenantClient => ({
      save: async (token, input) => save(token, await pack(input)).catch(asRefused),
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
        {
          ...{ tenantId: owner.tenantId, lagMs },
          ...{ store: browserStore(owner), locks: browserLocks(owner.tenantId) },
        },
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
    const message = "This page and Dialgate's server are different versions.";
    return { kind: "error", error: { code: "outdated", message } };
  }
  const refused = defect instanceof Error ? readRefusal(defect.message) : null;
  if (refused !== null) return { kind: "error", error: refused };
  throw defect;
}

const RunContext = createContext<RunControls | null>(null);

/** The one run of the tenant, which survives navigation and reload, and ways to control it. */
export function useRun(): RunControls {
  const controls = useContext(RunContext);
  if (controls === null) throw new Error("useRun outside of RunProvider");
  return controls;
}
