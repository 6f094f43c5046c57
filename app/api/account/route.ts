import { bearerToken } from "@/lib/auth/bearer";
import { readAccount } from "@/lib/graph/server/account";
import { respond } from "@/lib/http/respond";

/** Who is signed in, to which tenant, and what they may do. */
export async function GET(request: Request): Promise<Response> {
  const token = bearerToken(request);
  return respond(token.ok ? await readAccount(token.value) : token);
}
