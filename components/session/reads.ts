import { readAs, ReadFailed } from "@/lib/auth/readAs";
import type { Session } from "@/lib/auth/session";
import type { ApplicationsPage } from "@/lib/domain/application";
import { isAskedFor, isRead } from "./refreshes";

/** Of Dialgate's own read routes. */
export type ReadPath = `/api/${string}`;

/** What most pages stand on. */
export const ACCOUNT: ReadPath = "/api/account";
export const LISTENERS: ReadPath = "/api/listeners";

interface Asked {
  readonly signal: AbortSignal;
}

/** Where the answer of a read route is cached: never by token. */
export function readKey({ account }: Session, path: ReadPath) {
  return ["read", account.homeAccountId, path] as const;
}

/** The read of a route, as TanStack Query takes it. `aside`: whatever the server has will do. */
export function readQuery<T>(session: Session, path: ReadPath, aside = false) {
  const queryKey = readKey(session, path);
  const queryFn = async ({ signal }: Asked): Promise<T> => {
    const fresh = !aside && isAskedFor(queryKey);
    const read = await readAs<T>(session, path, { signal, fresh });
    if (!read.ok) throw new ReadFailed(read.error);
    if (fresh) isRead(queryKey);
    return read.value;
  };
  return { queryKey, queryFn };
}

/** The read of all applications, page by page as Graph gives them. */
export function applicationsQuery(session: Session) {
  const queryKey = ["applications", session.account.homeAccountId] as const;
  const queryFn = async ({ pageParam, signal }: Asked & { readonly pageParam: string | null }) => {
    const page = pageParam === null ? "" : `?cursor=${encodeURIComponent(pageParam)}`;
    const fresh = isAskedFor(queryKey);
    const path = `/api/applications${page}`;
    const read = await readAs<ApplicationsPage>(session, path, { signal, fresh });
    if (!read.ok) throw new ReadFailed(read.error);
    if (fresh && read.value.cursor === null) isRead(queryKey);
    return read.value;
  };
  return { queryKey, queryFn, initialPageParam: null };
}
