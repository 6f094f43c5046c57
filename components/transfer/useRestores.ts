import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { browserStore } from "@/lib/run/browser";

/**
 * The restore files that this browser keeps for this account: of its last runs, the newest first; null
 * while they are being read.
 */
export function useRestores() {
  const { owner } = useAccount();
  const client = useQueryClient();
  const store = useMemo(() => browserStore(owner), [owner]);
  const queryKey = useMemo(() => ["restores", owner.tenantId, owner.accountId], [owner]);
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
