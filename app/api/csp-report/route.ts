import { addressOf } from "@/lib/http/addressOf";
import { reportLines } from "@/lib/http/cspReports";
import { callerKey } from "@/lib/http/guard/clientAddress";
import { spend } from "@/lib/http/guard/limits";

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
  const lines = reportLines(await request.text());
  for (const line of lines) process.stderr.write(`${line}\n`);
  return new Response(null, { status: lines.length > 0 ? 204 : 400 });
}
