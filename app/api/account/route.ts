import { readAccount } from "@/lib/graph/server/account";
import { answer } from "../answer";

/** Who is signed in, to which tenant, and what they may do: also that it is nothing. */
export function GET(request: Request): Promise<Response> {
  return answer(request, readAccount, null);
}
