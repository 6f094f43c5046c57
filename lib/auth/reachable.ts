import type { AuthSettings } from "./client";

/**
 * Whether the authority answers at all. Asked before leaving for it: the browser's own page for
 * a host that is down offers no way back.
 */
export async function isReachable({ authorityUrl, tenantId }: AuthSettings): Promise<boolean> {
  const url = new URL(`/${tenantId}/v2.0/.well-known/openid-configuration`, authorityUrl);
  try {
    await fetch(url, { mode: "no-cors", cache: "no-store", signal: AbortSignal.timeout(8_000) });
    return true;
  } catch {
    return false;
  }
}
