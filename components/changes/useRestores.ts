"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import { browserStore } from "@/lib/run/browser";
import type { KeptRestore } from "@/lib/run/ports";

interface Restores {
  /** Newest first; null while they are being read. */
  readonly restores: readonly KeptRestore[] | null;
  readonly get: (id: string) => Promise<RestoreFile | null>;
  readonly remove: (id: string) => Promise<void>;
}

/** The restore files of this tenant that this browser keeps: of its last runs. */
export function useRestores(): Restores {
  const { tenantId } = useAccount();
  const client = useQueryClient();
  const store = useMemo(() => browserStore(tenantId), [tenantId]);
  const queryKey = useMemo(() => ["restores", tenantId], [tenantId]);
  const { data, isPending } = useQuery({
    queryKey,
    queryFn: store.restores,
    networkMode: "always",
    staleTime: 0,
  });
  const remove = useCallback(
    async (id: string) => {
      await store.removeRestore(id);
      await client.invalidateQueries({ queryKey });
    },
    [client, queryKey, store],
  );
  return { restores: isPending ? null : (data ?? []), get: store.restore, remove };
}
