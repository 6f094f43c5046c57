import { sleep } from "./sleep";
import type { z } from "zod";
import { fail, ok, type Result } from "@/lib/domain/result";
import { lostError, type GraphError } from "./errors";
import { graphRequest, type GraphAccess, type GraphCall } from "./request";

const PAUSES_MS = [250, 1000, 2000];
/** Longer waits are told to whoever asked, who can show them. */
const LONGEST_WAIT_S = 5;

/** Reads and parses; tries again where Graph asks to wait a little, or did not answer. */
export async function readGraph<T>(
  access: GraphAccess,
  call: Omit<GraphCall, "method" | "body">,
  schema: z.ZodType<T>,
): Promise<Result<T, GraphError>> {
  for (let attempt = 0; ; attempt++) {
    const answer = await graphRequest(access, { ...call, method: "GET" });
    if (answer.ok) {
      const parsed = schema.safeParse(answer.value.body);
      if (parsed.success) return ok(parsed.data);
      const where = parsed.error.issues[0]?.path.join(".") ?? "";
      const message = `Graph's answer is not as documented (${where || "at its root"}).`;
      const { requestId } = answer.value;
      const error = lostError("invalid-response", message);
      return fail(requestId === undefined ? error : { ...error, requestId });
    }
    const pause = pauseBefore(attempt, answer.error);
    if (pause === undefined) return answer;
    await sleep(pause);
  }
}

function pauseBefore(attempt: number, error: GraphError): number | undefined {
  const pause = PAUSES_MS[attempt];
  if (pause === undefined) return undefined;
  switch (error.code) {
    case "network":
    case "unavailable":
    case "invalid-response":
      return Math.max(pause, (error.retryAfterSeconds ?? 0) * 1000) <= LONGEST_WAIT_S * 1000
        ? Math.max(pause, (error.retryAfterSeconds ?? 0) * 1000)
        : undefined;
    case "throttled": {
      const seconds = error.retryAfterSeconds ?? 1;
      return seconds <= LONGEST_WAIT_S ? Math.max(pause, seconds * 1000) : undefined;
    }
    case "unauthenticated":
    case "forbidden":
    case "not-found":
    case "refused":
    case "invalid-input":
    case "conflict":
    case "no-plan":
    case "not-stored":
      return undefined;
  }
}

const MOST_PAGES = 1000;

interface Page<T> {
  readonly value: readonly T[];
  readonly "@odata.nextLink"?: string | undefined;
}

/** All pages of a collection. A next link that leaves Graph's host or turns in circles is refused. */
export async function readAllPages<T>(
  access: GraphAccess,
  path: string,
  schema: z.ZodType<Page<T>>,
): Promise<Result<T[], GraphError>> {
  const items: T[] = [];
  const seen = new Set<string>();
  let next: string | undefined = path;
  while (next !== undefined) {
    if (!isOnGraph(next, access) || seen.has(next) || seen.size >= MOST_PAGES) {
      return fail(lostError("invalid-response", "Graph's link to the next page is not usable."));
    }
    seen.add(next);
    const page: Result<Page<T>, GraphError> = await readGraph(access, { path: next }, schema);
    if (!page.ok) return page;
    items.push(...page.value.value);
    next = page.value["@odata.nextLink"];
  }
  return ok(items);
}

export function isOnGraph(link: string, { graphUrl }: GraphAccess): boolean {
  return (
    URL.canParse(link, graphUrl) && new URL(link, graphUrl).origin === new URL(graphUrl).origin
  );
}
