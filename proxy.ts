import { randomBytes } from "node:crypto";
import type { NextRequest } from "next/server";
import { NextResponse } from "next/server";
import { readServerConfig } from "@/lib/config/readServerConfig";
import { actionHost, refusedAction } from "@/lib/http/actionAddress";
import { refusalText } from "@/lib/http/actionRefusal";
import { judgeAction } from "@/lib/http/judgeAction";
import { REQUEST_ID, requestIdOf } from "@/lib/http/requestId";
import {
  contentSecurityPolicy,
  hostnameOf,
  NONCE,
  type Page,
  securityHeaders,
} from "@/lib/http/securityHeaders";
import { log } from "@/lib/log/logger";

const read = readServerConfig(process.env);
const authorityOrigin = read.ok ? read.value.authorityUrl : undefined;
const publicUrl = read.ok ? read.value.publicUrl : null;

/** Guards every page and route with its headers; see `lib/http/securityHeaders.ts`. */
export async function proxy(request: NextRequest) {
  const page = {
    pathname: request.nextUrl.pathname,
    hostname: hostnameOf(request.headers.get("host"), publicUrl),
    nonce: randomBytes(16).toString("base64"),
    authorityOrigin,
    development: process.env.NODE_ENV === "development",
  };
  const id = requestIdOf(request.headers);
  const response = await answer(request, page, id);
  response.headers.set(REQUEST_ID, id);
  for (const [name, value] of Object.entries(securityHeaders(page)))
    response.headers.set(name, value);
  return response;
}

export const config = { matcher: "/((?!_next/static/).*)" };

/** Lets the request pass, unless it is an action that may not. */
async function answer(request: NextRequest, page: Page, id: string): Promise<NextResponse> {
  const headers = new Headers(request.headers);
  headers.set(REQUEST_ID, id);
  // Next reads the nonce out of this, and puts it on the scripts and styles that it renders.
  headers.set("Content-Security-Policy", contentSecurityPolicy(page));
  headers.set(NONCE, page.nonce);
  if (headers.has("next-action")) {
    const addresses = {
      origin: headers.get("origin"),
      host: headers.get("host"),
      forwardedHost: headers.get("x-forwarded-host"),
      publicUrl,
    };
    const host = actionHost(addresses);
    if (host === null) {
      log("action-refused", { request: id, ...refusedAction(addresses) });
      return refusal(403, refusalText("unexpected-address"));
    }
    const refused = await judgeAction(headers, await request.text());
    if (refused !== null) {
      const { status, code, wait } = refused;
      log("request-denied", { request: id, route: "action", code });
      return refusal(status, refusalText(code, wait), wait);
    }
    // Next compares the origin with this, and knows nothing of PUBLIC_URL.
    headers.set("x-forwarded-host", host);
  }
  // The page says what is wrong; whoever only looks at the status must not take it for well.
  const isUnusable = !read.ok && !request.nextUrl.pathname.startsWith("/api/");
  return NextResponse.next({ request: { headers }, ...(isUnusable ? { status: 503 } : {}) });
}

/** Next's own refusal is a 500 that says nothing. The text reaches the browser's code as it is. */
function refusal(status: number, text: string, retryAfterSeconds?: number): NextResponse {
  const headers = new Headers({ "Content-Type": "text/plain" });
  if (retryAfterSeconds !== undefined) headers.set("Retry-After", String(retryAfterSeconds));
  return new NextResponse(text, { status, headers });
}
