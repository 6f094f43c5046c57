import { worded } from "@/lib/domain/errors";
import { fail } from "@/lib/domain/result";
import { GRAPH_ID } from "@/lib/domain/schemas";
import { readRawListener } from "@/lib/graph/server/listeners";
import { t } from "@/lib/i18n/t";
import { answer } from "../../answer";

/** One listener as Graph returns it, shown as JSON. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/listeners/[listenerId]">,
): Promise<Response> {
  const { listenerId } = await params;
  return answer(request, async ({ graph }) => {
    if (GRAPH_ID.test(listenerId)) return readRawListener(graph, listenerId);
    const why = worded(() => t`This is not the id of a listener.`);
    return fail({ code: "invalid-input", ...why });
  });
}
