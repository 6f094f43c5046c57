import { z } from "zod";
import { guid } from "@/lib/config/values";
import { parseJson } from "@/lib/domain/json";
import { type Result, fail, ok } from "@/lib/domain/result";
import type { ProblemCode } from "../problems";
import { ask } from "./ask";

const configuration = z.object({ issuer: z.url(), token_endpoint: z.url() });
const keySet = z.object({ keys: z.array(z.object({ kty: z.literal("RSA") })).min(1) });

/** A tenant's id, or one of its domain names. */
export const tenantName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/);

/** The id of a tenant, by its id or a domain name, if its tokens are those that Dialgate takes. */
export async function discoverTenant(
  authorityUrl: string,
  name: string,
): Promise<Result<string, ProblemCode>> {
  const path = `/${encodeURIComponent(name)}/v2.0/.well-known/openid-configuration`;
  const answer = await ask(new URL(path, authorityUrl));
  if (answer === null || answer.status >= 500) return fail("tenant-unreachable");
  // Entra answers 400 with AADSTS90002 for a tenant that does not exist.
  if (answer.status >= 400) return fail("tenant-not-found");
  const read = configuration.safeParse(parseJson(answer.text));
  if (!read.success) return fail("tenant-unreadable");
  const { issuer } = read.data;
  const [, id] = /\/([^/]+)\/v2\.0$/.exec(issuer) ?? [];
  const tenantId = guid.safeParse(id);
  if (!tenantId.success) return fail("tenant-unreadable");
  return issuer === `${authorityUrl}/${tenantId.data}/v2.0`
    ? ok(tenantId.data)
    : fail("issuer-differs");
}

/** Whether the keys that sign a tenant's tokens can be read from here. */
export async function readsKeys(authorityUrl: string, tenantId: string): Promise<boolean> {
  const answer = await ask(new URL(`/${tenantId}/discovery/v2.0/keys`, authorityUrl));
  return answer?.status === 200 && keySet.safeParse(parseJson(answer.text)).success;
}
