import { sleep } from "./sleep";
import type { z } from "zod";
import type { ErrorCode } from "@/lib/domain/errors";
import { fail, ok, type Result } from "@/lib/domain/result";
import { lostError, type GraphError } from "./errors";
import { graphRequest, type GraphCall } from "./request";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { t } from "@/lib/i18n/t";

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
    const answer = await graphRequest(access, { ...call, method: "GET", attempt: attempt + 1 });
    if (answer.ok) {
      const parsed = schema.safeParse(answer.value.body);
      if (parsed.success) return ok(parsed.data);
      const where = parsed.error.issues[0]?.path.join(".") ?? "";
      return fail(
        lostError("invalid-response", () => notAsDocumented(where), answer.value.requestId),
      );
    }
    const pause = pauseBefore(attempt, answer.error);
    if (pause === undefined) return fail(asReading(answer.error));
    await sleep(pause);
  }
}

function notAsDocumented(where: string): string {
  return where === ""
    ? t`Graph’s answer is not as documented (at its root).`
    : t`Graph’s answer is not as documented (${where}).`;
}

/** What Graph refuses to show has another reason than what it refuses to write. */
function asReading(error: GraphError): GraphError {
  return error.code === "refused" ? { ...error, code: "read-refused" } : error;
}

/** What may be over in a moment. */
const RETRIED: readonly ErrorCode[] = ["network", "unavailable", "invalid-response", "throttled"];

function pauseBefore(attempt: number, { code, retryAfterSeconds }: GraphError): number | undefined {
  const pause = PAUSES_MS[attempt];
  if (pause === undefined || !RETRIED.includes(code)) return undefined;
  const asked = 1000 * (retryAfterSeconds ?? (code === "throttled" ? 1 : 0));
  return asked <= LONGEST_WAIT_S * 1000 ? Math.max(pause, asked) : undefined;
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
  const read = await readPages(access, path, schema, MOST_PAGES);
  if (!read.ok) return read;
  return read.value.cut ? fail(noSuchPage()) : ok(read.value.items);
}

/** The first pages of a collection, and whether there are more. */
export async function readPages<T>(
  access: GraphAccess,
  path: string,
  schema: z.ZodType<Page<T>>,
  most: number,
): Promise<Result<{ readonly items: T[]; readonly cut: boolean }, GraphError>> {
  const items: T[] = [];
  const seen = new Set<string>();
  let next: string | undefined = path;
  while (next !== undefined && seen.size < most) {
    if (!isOnGraph(next, access) || seen.has(next)) return fail(noSuchPage());
    seen.add(next);
    const page: Result<Page<T>, GraphError> = await readGraph(access, { path: next }, schema);
    if (!page.ok) return page;
    items.push(...page.value.value);
    next = page.value["@odata.nextLink"];
  }
  return ok({ items, cut: next !== undefined });
}

export function noSuchPage(): GraphError {
  return lostError("invalid-response", () => t`Graph’s link to the next page is not usable.`);
}

export function isOnGraph(link: string, { graphUrl }: GraphAccess): boolean {
  return (
    URL.canParse(link, graphUrl) && new URL(link, graphUrl).origin === new URL(graphUrl).origin
  );
}
