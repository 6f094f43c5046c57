import { readAccount } from "@/lib/graph/server/account";
import { answer } from "../answer";

/** Who is signed in, to which tenant, and what they may do. */
export function GET(request: Request): Promise<Response> {
  return answer(request, ({ token }) => readAccount(token));
}
