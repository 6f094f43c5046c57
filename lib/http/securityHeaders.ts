import { REDIRECT_PATH } from "@/lib/auth/authority";
import { isLoopback } from "@/lib/config/values";

/** Where browsers report what the policy stopped. */
export const REPORT_PATH = "/api/csp-report";
const REPORT_GROUP = "csp";

/** By which our own pages learn the nonce of the request that they are rendered for. */
export const NONCE = "x-nonce";

/** What the headers of one answer depend on. */
export interface Page {
  readonly pathname: string;
  /** The host name that was asked for, without the port. */
  readonly hostname: string;
  readonly nonce: string;
  /** Where sign-in lives; none while the configuration cannot be read. */
  readonly authorityOrigin: string | undefined;
  /** Served by `next dev`, which evaluates code, injects styles and talks over a socket. */
  readonly development: boolean;
}

export function contentSecurityPolicy(page: Page): string {
  const { nonce, development } = page;
  const authority = page.authorityOrigin ? [page.authorityOrigin] : [];
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "script-src": [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(development ? ["'unsafe-eval'"] : []),
    ],
    "style-src": ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...authority, ...(development ? ["ws:"] : [])],
    "frame-src": ["'self'", ...authority],
    "frame-ancestors": [page.pathname === REDIRECT_PATH ? "'self'" : "'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "object-src": ["'none'"],
    // The one policy is in lib/http/trustedTypes.ts; `next dev` evaluates what it loads.
    ...(development
      ? {}
      : { "require-trusted-types-for": ["'script'"], "trusted-types": ["default"] }),
    "report-uri": [REPORT_PATH],
    "report-to": [REPORT_GROUP],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** Every header that guards a page or a route, the policy included. */
export function securityHeaders(page: Page): Readonly<Record<string, string>> {
  // MSAL loads it in a hidden frame of ours, and reads across: see `app/redirect`.
  const bridge = page.pathname === REDIRECT_PATH;
  return {
    ...plainHeaders(page.hostname),
    "Content-Security-Policy": contentSecurityPolicy(page),
    "Reporting-Endpoints": `${REPORT_GROUP}="${REPORT_PATH}"`,
    "X-Frame-Options": bridge ? "SAMEORIGIN" : "DENY",
    // MSAL's frame must stay in the group of the page that opened it.
    ...(bridge ? {} : { "Cross-Origin-Opener-Policy": "same-origin" }),
    ...(page.pathname.startsWith("/api/") ? { "Cache-Control": "no-store" } : {}),
  };
}

/** What guards every other answer as well: files, errors, and what is refused. */
export function plainHeaders(hostname: string): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy":
      // eslint-disable-next-line i18n/no-sentence-outside -- a policy
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ...(isLoopback(hostname) ? {} : { "Strict-Transport-Security": "max-age=31536000" }),
  };
}

/** The host that the browser asked for: behind a proxy, the request holds another. */
export function hostnameOf(host: string | null | undefined, publicUrl: string | null): string {
  const url = publicUrl ?? `http://${host ?? ""}`;
  return URL.canParse(url) ? new URL(url).hostname : "localhost";
}
