import { REDIRECT_PATH } from "@/lib/auth/authority";
import { isLoopback } from "@/lib/config/values";

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
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** Every header that guards an answer, the policy included. */
export function securityHeaders(page: Page): Readonly<Record<string, string>> {
  // MSAL loads it in a hidden frame of ours, and reads across: see `app/redirect`.
  const bridge = page.pathname === REDIRECT_PATH;
  return {
    "Content-Security-Policy": contentSecurityPolicy(page),
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": bridge ? "SAMEORIGIN" : "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    // MSAL's frame must stay in the group of the page that opened it.
    ...(bridge ? {} : { "Cross-Origin-Opener-Policy": "same-origin" }),
    ...(isLoopback(page.hostname) ? {} : { "Strict-Transport-Security": "max-age=31536000" }),
    ...(page.pathname.startsWith("/api/") ? { "Cache-Control": "no-store" } : {}),
  };
}
