import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { againAfterMs } from "./useRead";
import { applicationsQuery } from "./reads";
import { useRefresh } from "./refreshes";
import type { ReadFailed } from "@/lib/auth/readAs";
import { useSession } from "@/lib/auth/session";
import type { Application, ApplicationsPage } from "@/lib/domain/application";
import type { NameOf } from "@/lib/domain/review/operationText";
import { withGoneText } from "@/lib/domain/bulk/words";

/** All applications of the tenant, page by page as Graph gives them; usable from the first one on. */
export function useApplications() {
  const read = applicationsQuery(useSession());
  const given = useInfiniteQuery<
    ApplicationsPage,
    ReadFailed,
    readonly ApplicationsPage[],
    readonly string[],
    string | null
  >({
    ...read,
    staleTime: 5 * 60_000,
    refetchInterval: ({ state }) => againAfterMs(state.error),
    getNextPageParam: ({ cursor }) => cursor,
    select: ({ pages }) => pages,
  });

  const query = { ...given, refetch: useRefresh(read.queryKey, given.refetch) };
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    // Several components may ask at once: the second joins the request under way.
    if (hasNextPage && !isFetching && !isError) void fetchNextPage({ cancelRefetch: false });
  }, [hasNextPage, isFetching, isError, fetchNextPage]);

  const derived = data === undefined ? NOTHING_READ : derivedFrom(data);
  const complete = query.isSuccess && !hasNextPage;
  const { names } = derived;
  /** "43 applications and 1 that no longer exists": until all are read, nobody counts as gone. */
  const textOf = (appIds: readonly string[]) => {
    const gone = complete ? appIds.filter((appId) => !names.has(appId)).length : 0;
    return withGoneText(appIds.length - gone, gone);
  };
  return { query, ...derived, textOf, total: data?.[0]?.total ?? null, complete };
}

interface Derived {
  readonly applications: readonly Application[];
  /** Display names by client id. */
  readonly names: ReadonlyMap<string, string>;
  /** What an application is called; null where none is known by that client id. */
  readonly nameOf: NameOf;
}

const NOTHING_READ: Derived = { applications: [], names: new Map(), nameOf: () => null };

/** Made once for what was read, for all who ask: it may be ten thousand entries. */
const cache = new WeakMap<readonly ApplicationsPage[], Derived>();

function derivedFrom(pages: readonly ApplicationsPage[]): Derived {
  const known = cache.get(pages);
  if (known !== undefined) return known;
  const applications = pages.flatMap((page) => page.applications);
  const names = new Map(applications.map(({ appId, displayName }) => [appId, displayName]));
  const nameOf = (appId: string) => names.get(appId) ?? null;
  const derived = { applications, names, nameOf };
  cache.set(pages, derived);
  return derived;
}
