import { config } from "@/lib/config/config";
import { readSetup } from "@/lib/setup/server/readSetup";
import { answer } from "../answer";

/** How Dialgate is connected, which permissions work and which are missing: also who has no role learns theirs. */
export function GET(request: Request): Promise<Response> {
  return answer(request, (caller) => readSetup(caller, config(), process.env), null);
}
