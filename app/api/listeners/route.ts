import { readSnapshot } from "@/lib/graph/server/listeners";
import { answerShared } from "../answer";

/** What is set in the tenant: every phone listener, as a `Snapshot`. */
export function GET(request: Request): Promise<Response> {
  return answerShared(request, { kind: "listeners" }, readSnapshot);
}
