import { useQuery } from "@tanstack/react-query";
import { useAccount } from "@/components/session/AccountProvider";
import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import { KEPT_DAYS } from "@/lib/domain/history/entry";

const DAY = 86_400_000;
const NONE: readonly RestoreFile[] = [];

/** The runs of this account that this browser keeps, as far back as the log reaches: they hold the reasons. */
export function useKeptRuns(): readonly RestoreFile[] {
  const { owner } = useAccount();
  const { data } = useQuery({
    queryKey: ["kept-runs", owner.tenantId, owner.accountId],
    queryFn: async () => {
      const { browserStore } = await import("@/lib/run/browser");
      const store = browserStore(owner);
      const oldest = new Date(Date.now() - KEPT_DAYS * DAY).toISOString();
      const recent = (await store.restores()).filter(({ at }) => at >= oldest);
      const files = await Promise.all(recent.map(({ id }) => store.restore(id)));
      return files.filter((file) => file !== null);
    },
    networkMode: "always",
    staleTime: 0,
  });
  return data ?? NONE;
}
