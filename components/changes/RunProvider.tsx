import { type ReactNode, createContext, useContext, useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { useAccount } from "@/components/session/AccountProvider";
import { useSession } from "@/lib/auth/session";
import type { Run, RunControls } from "@/lib/run/run";
import { loadRuns } from "./loadRuns";
import { useResumeAfterSignIn } from "./useResumeAfterSignIn";
import { type SaveAction, useRunner } from "./useRunner";

interface RunProviderProps {
  /** The server action that writes, handed down by the page. */
  readonly save: SaveAction;
  /** How long Graph may take to show what it did. */
  readonly lagMs: number;
  readonly children: ReactNode;
}

/** As long as it is not known what earlier pages have left. */
const NOTHING_KNOWN = createStore<{ readonly run: Run | null }>()(() => ({ run: null }));

/** Keeps the tenant's one run going while the pages inside come and go. */
export function RunProvider({ save, lagMs, children }: RunProviderProps) {
  const { owner, abilities } = useAccount();
  const { account } = useSession();
  const { runner, load } = useRunner(save, lagMs);
  useResumeAfterSignIn(runner, account.homeAccountId);
  useEffect(() => {
    // What older versions kept does not say whose it is: it goes to whoever may have begun it.
    if (abilities.canWrite !== true || runner === null) return;
    const adopted = loadRuns().then(({ browserStore }) => browserStore(owner).adopt());
    void adopted.then(runner.find).catch(() => undefined);
  }, [owner, abilities.canWrite, runner]);
  const { run } = useStore(runner?.state ?? NOTHING_KNOWN);
  const controls = useMemo(
    (): KnownRun => ({
      run,
      isKnown: runner !== null,
      start: async (proposal) => (await load()).start(proposal),
      pause: () => runner?.pause(),
      resume: () => runner?.resume(),
      retry: (accept) => runner?.retry(accept),
      dismiss: () => runner?.dismiss(),
    }),
    [run, runner, load],
  );
  return <RunContext value={controls}>{children}</RunContext>;
}

interface KnownRun extends RunControls {
  /** Whether the page has begun to look for what earlier ones have left. */
  readonly isKnown: boolean;
}

const RunContext = createContext<KnownRun | null>(null);

/** The one run of the tenant, which survives navigation and reload, and ways to control it. */
export function useRun(): KnownRun {
  const controls = useContext(RunContext);
  if (controls === null) throw new Error("useRun outside of RunProvider");
  return controls;
}
