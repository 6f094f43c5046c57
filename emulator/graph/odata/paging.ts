import type { Exchange } from "../exchange";
import { badRequest } from "../http/failure";

interface PageSizes {
  /** Without `$top`. */
  readonly size: number;
  readonly most: number;
}

interface Page<T> {
  readonly items: readonly T[];
  /** `@odata.nextLink`, or nothing on the last page. */
  readonly link: Record<string, string>;
}

/** One page of a collection, and the absolute address of the next. */
export function paged<T>(exchange: Exchange, all: readonly T[], sizes: PageSizes): Page<T> {
  const { query } = exchange.request;
  const size = pageSize(query.get("$top"), sizes);
  const start = startOf(query.get("$skiptoken"));
  const end = start + size;
  const items = all.slice(start, end);
  return { items, link: end < all.length ? { "@odata.nextLink": nextLink(exchange, end) } : {} };
}

function pageSize(top: string | null, { size, most }: PageSizes): number {
  if (top === null) return size;
  const wanted = Number(top);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > most) {
    throw badRequest(`$top must be from 1 to ${most}.`);
  }
  return wanted;
}

function nextLink({ base, request }: Exchange, start: number): string {
  const query = new URLSearchParams(request.query);
  query.set("$skiptoken", Buffer.from(`from:${start}`).toString("base64url"));
  return `${base}${request.path}?${query.toString().replaceAll("%24", "$")}`;
}

function startOf(token: string | null): number {
  if (token === null) return 0;
  const start = /^from:(\d+)$/.exec(Buffer.from(token, "base64url").toString())?.[1];
  if (start === undefined) throw badRequest("$skiptoken is not one that this service gave.");
  return Number(start);
}
