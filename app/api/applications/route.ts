import { bearerToken } from "@/lib/auth/bearer";
import { config } from "@/lib/config/config";
import { readApplications } from "@/lib/graph/server/applications";
import { respond } from "@/lib/http/respond";

/** A page of the tenant's applications; `cursor` is one that the page before gave. */
export async function GET(request: Request): Promise<Response> {
  const token = bearerToken(request);
  if (!token.ok) return respond(token);
  const cursor = new URL(request.url).searchParams.get("cursor");
  const access = { graphUrl: config().graphUrl, token: token.value };
  return respond(await readApplications(access, cursor));
}
