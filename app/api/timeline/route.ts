import { bearerToken } from "@/lib/auth/bearer";
import { config } from "@/lib/config/config";
import { readTimeline } from "@/lib/graph/server/audits";
import { respond } from "@/lib/http/respond";

/** What happened to the tenant's listeners, from Graph's audit log. */
export async function GET(request: Request): Promise<Response> {
  const token = bearerToken(request);
  if (!token.ok) return respond(token);
  return respond(await readTimeline({ graphUrl: config().graphUrl, token: token.value }));
}
