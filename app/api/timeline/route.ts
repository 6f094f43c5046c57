import { readTimeline } from "@/lib/graph/server/audits";
import { answerShared } from "../answer";

/** What happened to the tenant's listeners, from Graph's audit log. */
export function GET(request: Request): Promise<Response> {
  return answerShared(request, { kind: "timeline" }, readTimeline);
}
