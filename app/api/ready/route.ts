import { readConfig } from "@/lib/config/readConfig";

/** Whether this instance can serve: for a load balancer. A wrong configuration is 503, with what is wrong. */
export function GET(): Response {
  const read = readConfig(process.env);
  return read.ok
    ? Response.json({ ready: true })
    : Response.json({ ready: false, problems: read.error }, { status: 503 });
}

export const dynamic = "force-dynamic";
