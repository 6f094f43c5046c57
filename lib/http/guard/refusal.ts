import type { IncomingHttpHeaders } from "node:http";
import { MOST_BYTES } from "../actionBody";
import { REPORT_PATH } from "../securityHeaders";
import { isRouterState } from "./routerState";

/** What is known of a request before its body is read. */
export interface RequestHead {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

const ALLOWED = ["GET", "HEAD", "POST"];
export const ALLOW = ALLOWED.join(", ");

/**
 * The status that a request is refused with for its head alone: 4xx where no page of Dialgate's would
 * send it, and null where it may pass. What Next would answer with 500 ends here.
 */
export function refusalOf({ method = "", url = "", headers }: RequestHead): number | null {
  if (!ALLOWED.includes(method)) return 405;
  if (!isPath(url) || !hasGoodHosts(headers) || !hasGoodState(headers)) return 400;
  if (method === "POST") return url === REPORT_PATH ? report(headers) : action(url, headers);
  // A body that nothing reads would be waited for.
  return hasBody(headers) || headers["next-action"] !== undefined ? 400 : null;
}

/** Ids of actions are a type in two digits and a hash in forty. */
const ACTION_ID = /^[0-9a-f]{42}$/;
const TEXT = /^text\/plain; ?charset=utf-8$/i;

/**
 * What an action needs: anything else that is posted would be read, and tried as a form. Pages alone
 * call actions: what is not a page's address might pass by `proxy.ts`, which looks at the body.
 */
function action(url: string, headers: IncomingHttpHeaders): number | null {
  const { "next-action": id } = headers;
  if (id === undefined || !isOfPage(url)) return 405;
  if (typeof id !== "string" || !ACTION_ID.test(id)) return 400;
  return TEXT.test(headers["content-type"] ?? "") ? sizeOf(headers, MOST_BYTES) : 415;
}

const MOST_REPORT_BYTES = 16 * 1024;
const REPORT = /^application\/(csp-report|reports\+json)\b/i;

function report(headers: IncomingHttpHeaders): number | null {
  if (headers["next-action"] !== undefined) return 400;
  return REPORT.test(headers["content-type"] ?? "") ? sizeOf(headers, MOST_REPORT_BYTES) : 415;
}

function sizeOf(headers: IncomingHttpHeaders, most: number): number | null {
  if (headers["content-encoding"] !== undefined) return 415;
  const { "content-length": length } = headers;
  if (length === undefined || headers["transfer-encoding"] !== undefined) return 411;
  return Number(length) > most ? 413 : null;
}

function hasBody(headers: IncomingHttpHeaders): boolean {
  const { "content-length": length = "0", "transfer-encoding": encoding } = headers;
  return length !== "0" || encoding !== undefined;
}

function isOfPage(url: string): boolean {
  const path = decodeURIComponent(url.split("?", 1)[0] ?? "").toLowerCase();
  return !/^\/(?:_next|api\/)/.test(path);
}

function isPath(url: string): boolean {
  // What begins with two could be taken for a host.
  if (!url.startsWith("/") || url.startsWith("//") || url.includes("#")) return false;
  try {
    return !/[\u0000-\u001F\u007F\\]/.test(decodeURIComponent(url.split("?", 1)[0] ?? ""));
  } catch {
    return false;
  }
}

const HOST = /^(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** The host and those that proxies pass on: Next makes addresses of them. */
function hasGoodHosts(headers: IncomingHttpHeaders): boolean {
  const { host, "x-forwarded-host": forwarded, "x-forwarded-proto": scheme } = headers;
  const passedOn = [forwarded ?? []].flat().flatMap((each) => each.split(","));
  return (
    [host ?? "", ...passedOn.map((each) => each.trim())].every(isHost) &&
    (scheme === undefined || /^https?(, ?https?)*$/.test([scheme].flat().join()))
  );
}

function isHost(text: string): boolean {
  return HOST.test(text) && URL.canParse(`http://${text}`);
}

/** What the router tells of its pages: Next refuses what it cannot parse with a 500. */
function hasGoodState(headers: IncomingHttpHeaders): boolean {
  const { "next-router-state-tree": state } = headers;
  if (state === undefined) return true;
  if (typeof state !== "string") return false;
  try {
    return isRouterState(JSON.parse(decodeURIComponent(state)));
  } catch {
    return false;
  }
}
