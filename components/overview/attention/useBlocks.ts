import { useQuery } from "@tanstack/react-query";
import { useRun } from "@/components/changes/RunProvider";
import { useAccount } from "@/components/session/AccountProvider";
import { ASIDE } from "@/components/ui/whenSettled";
import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import { browserStore } from "@/lib/run/browser";

interface KeptBlock {
  readonly codes: readonly number[];
  readonly file: RestoreFile;
}

/** Of so many of the last blocks the restore files are read: each may be of thousands of applications. */
const MOST_READ = 5;

/** The last runs of "Block regions…" that this browser keeps a way back of; null while they are read. */
export function useBlocks(): readonly KeptBlock[] | null {
  const { owner } = useAccount();
  const { run } = useRun();
  const { data, isPending } = useQuery({
    // A run that starts keeps a file, and one that ends may give it up: looked at again.
    queryKey: ["blocks", owner.tenantId, owner.accountId, run?.startedAt, run?.state.kind],
    queryFn: async (): Promise<readonly KeptBlock[]> => {
      const store = browserStore(owner);
      const kept = (await store.restores()).filter(({ blocks = [] }) => blocks.length > 0);
      const files = await Promise.all(
        kept
          .slice(0, MOST_READ)
          .map(async ({ id, blocks = [] }) => ({ codes: blocks, file: await store.restore(id) })),
      );
      return files.flatMap(({ codes, file }) => (file === null ? [] : [{ codes, file }]));
    },
    placeholderData: (before) => before,
    networkMode: "always",
    staleTime: 0,
    meta: ASIDE,
  });
  // Where the browser keeps nothing, there is nothing to restore.
  return isPending ? null : (data ?? []);
}
