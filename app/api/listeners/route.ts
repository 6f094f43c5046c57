import { bearerToken } from "@/lib/auth/bearer";
import { config } from "@/lib/config/config";
import { readSnapshot } from "@/lib/graph/server/listeners";
import { respond } from "@/lib/http/respond";

/** What is set in the tenant: every phone listener, as a `Snapshot`. */
export async function GET(request: Request): Promise<Response> {
  const token = bearerToken(request);
  if (!token.ok) return respond(token);
  return respond(await readSnapshot({ graphUrl: config().graphUrl, token: token.value }));
}
