import { readServerConfig } from "@/lib/config/readServerConfig";
import { tellProblem } from "@/lib/config/tellProblem";
import { graphService, keysService, reachabilityOf } from "@/lib/http/reachability";
import { isEnding } from "@/lib/http/readiness";
import { inEnglish } from "@/lib/i18n/spoken";

/**
 * Whether this instance is to be sent requests: for a load balancer. 503, with what is wrong, where
 * the configuration is, where Graph or the sign-in service cannot be reached, and from the moment that
 * the instance was told to end.
 */
export async function GET(): Promise<Response> {
  // Said at once, however slow others are.
  // eslint-disable-next-line i18n/no-sentence-outside -- for whoever runs Dialgate, as all of this answer
  const problems = isEnding() ? ["Dialgate is ending"] : await problemsNow();
  return problems.length === 0
    ? Response.json({ ready: true })
    : Response.json({ ready: false, problems }, { status: 503 });
}

const read = readServerConfig(process.env);
const problemsNow = read.ok
  ? reachabilityOf([
      keysService(read.value.authorityUrl, read.value.tenantId),
      graphService(read.value.graphUrl),
    ])
  : () => Promise.resolve(inEnglish(() => read.error.map(tellProblem)));

export const dynamic = "force-dynamic";
