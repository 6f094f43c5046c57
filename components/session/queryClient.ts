import { QueryClient } from "@tanstack/react-query";

let ofThisTab: QueryClient | undefined;

/** What was read, for all of this tab; on the server, where nothing is read, one for each page. */
export function queryClient(): QueryClient {
  if (typeof window === "undefined") return newQueryClient();
  return (ofThisTab ??= newQueryClient());
}

/** The server has waited and retried already where that helps: a failure shown is a real one. */
function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: 60_000, refetchOnWindowFocus: true } },
  });
}
