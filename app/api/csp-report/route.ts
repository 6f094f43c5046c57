import { addressOf } from "@/lib/http/addressOf";
import { violationsIn } from "@/lib/http/cspReports";
import { callerKey } from "@/lib/http/guard/clientAddress";
import { spend } from "@/lib/http/guard/limits";
import { log } from "@/lib/log/logger";

/**
 * What a browser says that the policy has stopped, for whoever runs Dialgate: a line in the log each.
 * Anybody can send one, so they are counted, cut short, and hold nothing but addresses of pages.
 */
export async function POST(request: Request): Promise<Response> {
  const key = callerKey(addressOf(request.headers));
  const wait = (await spend("reports", key)) ?? (await spend("allReports", ""));
  if (wait !== null) {
    return new Response(null, { status: 429, headers: { "Retry-After": String(wait) } });
  }
  const violations = violationsIn(await request.text());
  for (const violation of violations) log("csp-violation", violation);
  return new Response(null, { status: violations.length > 0 ? 204 : 400 });
}
