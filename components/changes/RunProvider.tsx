"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { saveChanges } from "@/app/actions/save";
import { useAccount } from "@/components/session/AccountProvider";
import { readKey } from "@/components/session/useRead";
import { acquireToken } from "@/lib/auth/acquireToken";
import { readAs } from "@/lib/auth/readAs";
import { useSession } from "@/lib/auth/session";
import type { Snapshot } from "@/lib/domain/snapshot";
import { browserLocks } from "@/lib/run/locks";
import { type Reach, Runner } from "@/lib/run/runner";
import { browserStore } from "@/lib/run/store";
import type { RunControls } from "@/lib/run/run";
import { RunContext } from "./useRun";

const PATH = "/api/listeners";
const READ_TIMEOUT_MS = 60_000;

/** Keeps the tenant's one bulk run going while the pages inside come and go. */
export function RunProvider({ children }: { readonly children: ReactNode }) {
  const { tenantId } = useAccount();
  const runner = useRunner(tenantId);
  const { run } = useStore(runner.state);
  const controls = useMemo((): RunControls => {
    const { start, pause, resume, retry, dismiss } = runner;
    return { run, start, pause, resume, retry, dismiss };
  }, [runner, run]);
  return <RunContext value={controls}>{children}</RunContext>;
}

function useRunner(tenantId: string): Runner {
  const session = useSession();
  const client = useQueryClient();
  const reach = useMemo(
    (): Reach => ({
      save: saveChanges,
      token: (fresh) => acquireToken(session, fresh),
      read: () => readAs<Snapshot>(session, PATH, AbortSignal.timeout(READ_TIMEOUT_MS)),
      update: (snapshot) => void client.setQueryData(readKey(session, PATH), snapshot),
    }),
    [session, client],
  );
  const [runner] = useState(
    () =>
      new Runner({ tenantId, store: browserStore(tenantId), locks: browserLocks(tenantId) }, reach),
  );
  useEffect(() => runner.use(reach), [runner, reach]);
  useEffect(() => void runner.find(), [runner]);
  return runner;
}
