import type { Session } from "@/lib/auth/session";
import { queryClient } from "./queryClient";
import { ACCOUNT, LISTENERS, applicationsQuery, readQuery } from "./reads";

/** The pages that need the account alone at first. */
const WITHOUT_TENANT = /^\/(about|timeline)/;

/**
 * Begins to read what a page shows first, while the page itself comes alive: whoever asks for it
 * there joins these reads. What fails is told there as well.
 */
export function prefetch(session: Session, pathname: string): void {
  const client = queryClient();
  void client.prefetchQuery(readQuery(session, ACCOUNT));
  if (WITHOUT_TENANT.test(pathname)) return;
  void client.prefetchQuery(readQuery(session, LISTENERS));
  void client.prefetchInfiniteQuery(applicationsQuery(session));
}
