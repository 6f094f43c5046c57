import { z } from "zod";
import type { Account } from "../auth/account";
import { abilitiesOf, readClaims } from "../auth/claims";
import { config } from "../config/config";
import type { DialgateError, ErrorCode } from "../errors";
import type { Result } from "../result";
import { fail, ok } from "../result";

const me = z.object({ displayName: z.string().nullish(), userPrincipalName: z.string() });
const organization = z.object({
  value: z.array(z.object({ id: z.string(), displayName: z.string().nullish() })),
});

export async function readAccount(token: string): Promise<Result<Account, DialgateError>> {
  const [user, tenants] = await Promise.all([
    get(token, "/v1.0/me?$select=displayName,userPrincipalName", me),
    get(token, "/v1.0/organization?$select=id,displayName", organization),
  ]);
  if (!user.ok) return user;
  const { displayName, userPrincipalName } = user.value;
  const tenant = tenants.ok ? tenants.value.value[0] : undefined;
  return ok({
    name: displayName ?? userPrincipalName,
    userName: userPrincipalName,
    tenantId: tenant?.id ?? config().tenantId,
    tenantName: tenant?.displayName ?? null,
    abilities: abilitiesOf(readClaims(token)),
  });
}

async function get<T>(
  token: string,
  path: string,
  schema: z.ZodType<T>,
): Promise<Result<T, DialgateError>> {
  let response: Response;
  try {
    response = await fetch(new URL(path, config().graphUrl), {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(15_000),
    });
  } catch {
    return fail({ code: "network", message: "Microsoft Graph does not answer." });
  }
  const requestId = response.headers.get("request-id") ?? undefined;
  const problem = (code: ErrorCode, message: string) =>
    fail<DialgateError>({ code, message, ...(requestId ? { requestId } : {}) });
  if (!response.ok) return problem(codeOf(response.status), `Microsoft Graph: ${response.status}.`);
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success)
    return problem("invalid-response", "Microsoft Graph gave an answer that cannot be read.");
  return ok(parsed.data);
}

function codeOf(status: number): ErrorCode {
  if (status === 401) return "unauthenticated";
  if (status === 403) return "forbidden";
  if (status === 404) return "not-found";
  if (status === 429) return "throttled";
  return status >= 500 ? "unavailable" : "refused";
}
