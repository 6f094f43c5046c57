import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import type { ReadFailed } from "@/lib/auth/readAs";
import { useSession } from "@/lib/auth/session";
import { ASIDE } from "@/components/ui/whenSettled";
import { asksToWait } from "@/lib/domain/errors";
import { type ReadPath, readQuery } from "./reads";
import { useRefresh } from "./refreshes";

type Options<T> = Omit<UseQueryOptions<T, ReadFailed>, "queryKey" | "queryFn">;

/** When a read that Graph asked to wait with is made again; false: not by itself. */
export function againAfterMs(failed: ReadFailed | null): number | false {
  const wait = failed && asksToWait(failed.error.code) ? failed.error.retryAfterSeconds : undefined;
  return wait === undefined ? false : 1000 * Math.max(1, wait);
}

/** The answer of a read route, cached for the signed-in account alone. `refetch` reads Graph anew. */
export function useRead<T>(path: ReadPath, options?: Options<T>) {
  const { queryKey, queryFn } = readQuery<T>(useSession(), path, options?.meta === ASIDE);
  const query = useQuery<T, ReadFailed>({
    refetchInterval: ({ state }) => againAfterMs(state.error),
    ...options,
    queryKey,
    queryFn,
  });
  return { ...query, refetch: useRefresh(queryKey, query.refetch) };
}
