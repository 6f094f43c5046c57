import { readTimeline } from "@/lib/graph/server/audits";
import { answer } from "../answer";

/** What happened to the tenant's listeners, from Graph's audit log. */
export function GET(request: Request): Promise<Response> {
  return answer(request, ({ graph }) => readTimeline(graph));
}
