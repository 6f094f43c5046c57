import { REDIRECT_PATH } from "@/lib/auth/authority";
import type { Caller } from "@/lib/auth/server/caller";
import { readCredential } from "@/lib/auth/server/credential";
import type { Config, Environment } from "@/lib/config/readConfig";
import { ok } from "@/lib/domain/result";
import type { SetupReport } from "../report";
import { checkSetup } from "./checkSetup";

const DAY_MS = 24 * 3600 * 1000;

/**
 * Checks the tenant as `npm run setup` does, with the way to Graph of who asks. Who may not read learns
 * which app roles they have, and nothing of the tenant.
 */
export async function readSetup(
  { graph, rights, roles }: Caller,
  config: Config,
  env: Environment,
): Promise<{ readonly ok: true; readonly value: SetupReport }> {
  const { tenantId, clientId, publicUrl, port, graphCredential: way } = config;
  const redirectUri = `${publicUrl ?? `http://localhost:${port}`}${REDIRECT_PATH}`;
  const maySee = rights?.read !== false;
  return ok({
    way,
    credential: way === "delegated" ? null : await credentialOf(env),
    roles,
    facts: { tenantId, clientId, redirectUri },
    results: maySee
      ? await checkSetup({ config, redirectUri, access: ok(graph), signedIn: true })
      : [],
  });
}

async function credentialOf(env: Environment): Promise<SetupReport["credential"]> {
  const credential = await readCredential(env);
  if (!credential.ok) return null;
  const { kind } = credential.value;
  if (kind !== "certificate") return { kind, expiresInDays: null };
  const { expiresAt } = credential.value.certificate;
  return { kind, expiresInDays: Math.floor((expiresAt.getTime() - Date.now()) / DAY_MS) };
}
