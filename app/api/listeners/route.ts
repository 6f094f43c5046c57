import { readSnapshot } from "@/lib/graph/server/listeners";
import { answer } from "../answer";

/** What is set in the tenant: every phone listener, as a `Snapshot`. */
export function GET(request: Request): Promise<Response> {
  return answer(request, ({ graph }) => readSnapshot(graph));
}
