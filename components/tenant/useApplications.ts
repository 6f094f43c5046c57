"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useSession } from "@/lib/auth/session";
import { useAccessToken } from "@/lib/auth/useAccessToken";
import { ReadFailed } from "@/lib/http/ReadFailed";
import { readRoute } from "@/lib/http/readRoute";

export interface Application {
  /** The client id, lower case: what listeners name. */
  readonly appId: string;
  /** As Graph gives it: hostile input, shown as text and nothing else. */
  readonly displayName: string;
}

interface ApplicationsPage {
  readonly applications: readonly Application[];
  readonly cursor: string | null;
  readonly total: number | null;
}

/** All applications of the tenant, page by page as Graph gives them; usable from the first one on. */
export function useApplications() {
  const token = useAccessToken();
  const { account } = useSession();
  const query = useInfiniteQuery<
    ApplicationsPage,
    ReadFailed,
    readonly ApplicationsPage[],
    readonly string[],
    string | null
  >({
    queryKey: ["applications", account.homeAccountId],
    staleTime: 5 * 60_000,
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
    select: ({ pages }) => pages,
    queryFn: async ({ pageParam, signal }) => {
      const got = await token();
      const path = pageParam === null ? "" : `?cursor=${encodeURIComponent(pageParam)}`;
      const read = got.ok
        ? await readRoute<ApplicationsPage>({
            path: `/api/applications${path}`,
            token: got.value,
            signal,
          })
        : got;
      if (!read.ok) throw new ReadFailed(read.error);
      return read.value;
    },
  });

  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);

  const applications = useMemo(() => data?.flatMap((page) => page.applications) ?? [], [data]);
  const names = useMemo(
    () => new Map(applications.map(({ appId, displayName }) => [appId, displayName])),
    [applications],
  );
  const complete = query.isSuccess && !hasNextPage;
  return { query, applications, names, total: data?.[0]?.total ?? null, complete };
}
