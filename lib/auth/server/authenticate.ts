import type { Config } from "@/lib/config/readConfig";
import { type DialgateError, worded } from "@/lib/domain/errors";
import { type Result, fail, ok } from "@/lib/domain/result";
import { identify } from "@/lib/log/context";
import { acceptToken } from "../acceptToken";
import { type AppRole, rightsOf } from "../appRoles";
import { readClaims } from "../claims";
import { appTokens, type AppTokens } from "./appToken";
import type { Caller, Right } from "./caller";
import { readCredential } from "./credential";
import { tellCredential, type TokenProblem } from "./tellCredential";
import { verifyToken } from "./verifyToken";
import { t } from "@/lib/i18n/t";

type Authenticated = Result<Caller, DialgateError>;

/**
 * Who sent a token, and the way to Graph for them: with the application's own credential, or with
 * the very token that was sent. Refuses what was not got by signing in here, and who lacks the right
 * that is needed, before Graph is called.
 */
export async function authenticate(
  token: string,
  config: Config,
  needed: Right | null,
): Promise<Authenticated> {
  if (config.graphCredential === "delegated") return delegated(token, config);
  const verified = await verifyToken(token, config);
  if (!verified.ok) return verified;
  const { oid, name, preferred_username, roles } = verified.value;
  identify({ tenant: config.tenantId, who: oid, whoName: preferred_username ?? null });
  const rights = rightsOf(roles);
  if (needed !== null && !rights[needed]) return fail(roleMissing(needed));
  const tokens = await tokensOf(config);
  const own = tokens.ok ? await tokens.value() : tokens;
  if (!own.ok) return fail(credentialRefused(own.error));
  return ok({
    tenantId: config.tenantId,
    objectId: oid,
    name: name ?? null,
    userName: preferred_username ?? null,
    roles,
    rights,
    graph: {
      graphUrl: config.graphUrl,
      token: own.value,
      renewToken: async () => {
        const fresh = tokens.ok ? await tokens.value(true) : tokens;
        return fresh.ok ? fresh : fail(credentialRefused(fresh.error));
      },
      application: { tenantId: config.tenantId, callerId: oid, purpose: "show" },
    },
  });
}

/** Graph judges the token, at every call; what the token says of itself is a hint. */
function delegated(sent: string, config: Config): Authenticated {
  const token = acceptToken(sent, config);
  if (!token.ok) return token;
  const { oid = null, name, preferred_username, upn } = readClaims(sent) ?? {};
  const userName = preferred_username ?? upn ?? null;
  identify({ tenant: config.tenantId, who: oid, whoName: userName });
  return ok({
    tenantId: config.tenantId,
    objectId: oid,
    name: name ?? null,
    userName,
    roles: null,
    rights: null,
    graph: { graphUrl: config.graphUrl, token: token.value },
  });
}

let known: AppTokens | undefined;

/** Of this process. A credential that cannot be read is tried again: a file may come later. */
async function tokensOf(config: Config): Promise<Result<AppTokens, TokenProblem>> {
  if (known) return ok(known);
  const credential = await readCredential(process.env);
  if (!credential.ok) return credential;
  return ok((known ??= appTokens(config, credential.value)));
}

const ROLE_FOR: Readonly<Record<Right, AppRole>> = {
  read: "Regions.Read",
  manage: "Regions.Manage",
  approve: "Regions.Approve",
};

function roleMissing(right: Right): DialgateError {
  const role = ROLE_FOR[right];
  const why = worded(
    () => t`Your account does not have the app role ${role}. Nothing was sent to Microsoft Graph.`,
  );
  return { code: "role-missing", ...why };
}

/** Told to everyone, since nobody can work. */
function credentialRefused(problem: TokenProblem): DialgateError {
  return { code: "credential-refused", ...worded(() => tellCredential(problem)) };
}
