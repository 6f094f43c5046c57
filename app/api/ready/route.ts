import { readServerConfig } from "@/lib/config/readServerConfig";
import { isEnding } from "@/lib/http/readiness";

/**
 * Whether this instance is to be sent requests: for a load balancer. 503, with what is wrong, where
 * the configuration is, and from the moment that the instance was told to end.
 */
export function GET(): Response {
  const read = readServerConfig(process.env);
  const problems = read.ok ? (isEnding() ? ["Dialgate is ending"] : []) : read.error;
  return problems.length === 0
    ? Response.json({ ready: true })
    : Response.json({ ready: false, problems }, { status: 503 });
}

export const dynamic = "force-dynamic";
