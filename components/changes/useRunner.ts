import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { unstable_isUnrecognizedActionError as isUnrecognizedAction } from "next/navigation";
import { useAccount } from "@/components/session/AccountProvider";
import { LISTENERS, readKey } from "@/components/session/reads";
import { useWhenSettled } from "@/components/ui/whenSettled";
import { acquireToken } from "@/lib/auth/acquireToken";
import { readAs } from "@/lib/auth/readAs";
import { useSession } from "@/lib/auth/session";
import type { Snapshot } from "@/lib/domain/snapshot";
import { readRefusal } from "@/lib/http/actionRefusal";
import { pack } from "@/lib/packed/pack";
import type { TenantClient } from "@/lib/run/ports";
import type { SaveResult } from "@/lib/run/report";
import type { Runner } from "@/lib/run/runner";
import { loadRuns } from "./loadRuns";
import { t } from "@/lib/i18n/t";

const READ_TIMEOUT_MS = 60_000;

/** What was read is drawn by then, on most machines. */
const DRAWN_MS = 300;

/** Takes a token, and what is to be saved as `pack` gives it. */
export type SaveAction = (token: string, packed: string) => Promise<SaveResult>;

interface LoadedLater {
  /** Null until the page stands and has fetched it. */
  readonly runner: Runner | null;
  /** At once, for who begins a run. */
  readonly load: () => Promise<Runner>;
}

/** The runner of this account. It looks for what earlier pages have left once the page is idle. */
export function useRunner(save: SaveAction, lagMs: number): LoadedLater {
  const { owner } = useAccount();
  const client = useTenantClient(save);
  const latest = useRef(client);
  const making = useRef<Promise<Runner> | null>(null);
  const [runner, setRunner] = useState<Runner | null>(null);

  const load = useCallback((): Promise<Runner> => {
    const make = async () => {
      const { Runner, browserLocks, browserStore } = await loadRuns();
      const { tenantId } = owner;
      const place = { store: browserStore(owner), locks: browserLocks(tenantId), tenantId, lagMs };
      const made = new Runner(place, latest.current);
      setRunner(made);
      return made;
    };
    // What could not be fetched is asked for again.
    return (making.current ??= make().catch((error: unknown) => {
      making.current = null;
      throw error;
    }));
  }, [owner, lagMs]);

  useEffect(() => {
    latest.current = client;
    runner?.use(client);
  }, [client, runner]);
  const prepare = useCallback(() => void load().catch(() => undefined), [load]);
  useWhenSettled(prepare, DRAWN_MS);
  return { runner, load };
}

function useTenantClient(save: SaveAction): TenantClient {
  const session = useSession();
  const client = useQueryClient();
  return useMemo(
    () => ({
      save: async (token, input) => save(token, await pack(input)).catch(asRefused),
      token: (fresh) => acquireToken(session, fresh),
      read: () => {
        const signal = AbortSignal.timeout(READ_TIMEOUT_MS);
        return readAs<Snapshot>(session, LISTENERS, { signal, fresh: true });
      },
      update: (snapshot) => void client.setQueryData(readKey(session, LISTENERS), snapshot),
    }),
    [session, client, save],
  );
}

/** Where the server did not run the action at all; anything else is a defect, or a lost answer. */
function asRefused(defect: unknown): SaveResult {
  // Ids of actions change with every build: a page of another one asks for what is not there.
  if (isUnrecognizedAction(defect)) {
    const message = t`This page and Dialgate’s server are different versions.`;
    return { kind: "error", error: { code: "outdated", message } };
  }
  const refused = defect instanceof Error ? readRefusal(defect.message) : null;
  if (refused !== null) return { kind: "error", error: refused };
  throw defect;
}
