import { readApplications } from "@/lib/graph/server/applications";
import { answerShared } from "../answer";

/** A page of the tenant's applications; `cursor` is one that the page before gave. */
export function GET(request: Request): Promise<Response> {
  const cursor = new URL(request.url).searchParams.get("cursor");
  return answerShared(request, { kind: "applications", part: cursor ?? "" }, (access) =>
    readApplications(access, cursor),
  );
}
