import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import { readAs, ReadFailed } from "@/lib/auth/readAs";
import { isAskedFor, isRead, useRefresh } from "./refreshes";
import { asksToWait } from "@/lib/domain/errors";
import { type Session, useSession } from "@/lib/auth/session";

type Options<T> = Omit<UseQueryOptions<T, ReadFailed>, "queryKey" | "queryFn">;

/** Where the answer of a read route is cached: never by token. */
export function readKey({ account }: Session, path: `/api/${string}`) {
  return ["read", account.homeAccountId, path] as const;
}

/** When a read that Graph asked to wait with is made again; false: not by itself. */
export function againAfterMs(failed: ReadFailed | null): number | false {
  const wait = failed && asksToWait(failed.error.code) ? failed.error.retryAfterSeconds : undefined;
  return wait === undefined ? false : 1000 * Math.max(1, wait);
}

/** The answer of a read route, cached for the signed-in account alone. `refetch` reads Graph anew. */
export function useRead<T>(path: `/api/${string}`, options?: Options<T>) {
  const session = useSession();
  const key = readKey(session, path);
  const query = useQuery<T, ReadFailed>({
    refetchInterval: ({ state }) => againAfterMs(state.error),
    ...options,
    queryKey: key,
    queryFn: async ({ signal }) => {
      const fresh = isAskedFor(key);
      const read = await readAs<T>(session, path, { signal, fresh });
      if (!read.ok) throw new ReadFailed(read.error);
      if (fresh) isRead(key);
      return read.value;
    },
  });
  return { ...query, refetch: useRefresh(key, query.refetch) };
}
