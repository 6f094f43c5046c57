import { randomBytes } from "node:crypto";
import type { NextRequest } from "next/server";
import { NextResponse } from "next/server";
import { readConfig } from "@/lib/config/readConfig";
import { contentSecurityPolicy, securityHeaders } from "@/lib/http/securityHeaders";

const read = readConfig(process.env);
const authorityOrigin = read.ok ? read.value.authorityUrl : undefined;
const publicUrl = read.ok ? read.value.publicUrl : null;

/** Guards every page and route with its headers; see `lib/http/securityHeaders.ts`. */
export function proxy(request: NextRequest) {
  const page = {
    pathname: request.nextUrl.pathname,
    hostname: hostnameOf(request),
    nonce: randomBytes(16).toString("base64"),
    authorityOrigin,
    development: process.env.NODE_ENV === "development",
  };
  const headers = new Headers(request.headers);
  // Next reads the nonce out of this, and puts it on the scripts and styles that it renders.
  headers.set("Content-Security-Policy", contentSecurityPolicy(page));
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(securityHeaders(page)))
    response.headers.set(name, value);
  return response;
}

export const config = { matcher: "/((?!_next/static|_next/image).*)" };

/** The host that the browser asked for: behind a proxy, Next's own URL holds another. */
function hostnameOf(request: NextRequest): string {
  if (publicUrl !== null) return new URL(publicUrl).hostname;
  const url = `http://${request.headers.get("host")}`;
  return URL.canParse(url) ? new URL(url).hostname : request.nextUrl.hostname;
}
