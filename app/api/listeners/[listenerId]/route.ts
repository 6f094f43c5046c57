import { bearerToken } from "@/lib/auth/bearer";
import { config } from "@/lib/config/config";
import { GRAPH_ID } from "@/lib/domain/schemas";
import { readRawListener } from "@/lib/graph/server/listeners";
import { respond } from "@/lib/http/respond";
import { fail } from "@/lib/domain/result";

/** One listener as Graph gives it, for whoever wants to see the JSON itself. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/listeners/[listenerId]">,
): Promise<Response> {
  const token = bearerToken(request);
  if (!token.ok) return respond(token);
  const { listenerId } = await params;
  if (!GRAPH_ID.test(listenerId)) {
    return respond(fail({ code: "invalid-input", message: "This is no id of a listener." }));
  }
  const access = { graphUrl: config().graphUrl, token: token.value };
  return respond(await readRawListener(access, listenerId));
}
