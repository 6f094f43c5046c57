import { CONFIDENTIAL_CLIENT_SECRET, SPA_CLIENT_SECRET } from "../constants";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { appOnlyApiClaims, appOnlyClaims, CLIENT_IDENTITIES, type ClientKey } from "./claims";
import { ENTRA_TEXT, type Refusal } from "./entraErrors";
import { mintToken } from "./mint";
import { defaultScopeOf } from "./scopes";
import type { TokenForm } from "./tokenForm";

const HOUR = 3600;
const SECRETS: Readonly<Record<ClientKey, string>> = {
  spa: SPA_CLIENT_SECRET,
  confidential: CONFIDENTIAL_CLIENT_SECRET,
};

/** A token for an application on its own. */
export async function answerClientCredentials(
  emulator: Emulator,
  tenant: Tenant,
  form: TokenForm,
): Promise<Refusal | object> {
  const client = clientOf(form.clientId);
  if (!client) {
    return { error: "unauthorized_client", text: ENTRA_TEXT.unknownClient(form.clientId) };
  }
  const refusal = refusedCredential(client, form);
  if (refusal) return refusal;
  const resource = defaultScopeOf(form.scope ?? "", emulator.url);
  if (typeof resource !== "string") return resource;
  const claims = resource === "api" ? appOnlyApiClaims : appOnlyClaims;
  return {
    token_type: "Bearer",
    expires_in: HOUR,
    ext_expires_in: HOUR,
    access_token: await mintToken(emulator, tenant, claims(tenant, client), HOUR),
  };
}

export function clientOf(clientId: string): ClientKey | undefined {
  const wanted = clientId.toLowerCase();
  if (wanted === CLIENT_IDENTITIES.spa.clientId) return "spa";
  return wanted === CLIENT_IDENTITIES.confidential.clientId ? "confidential" : undefined;
}

function refusedCredential(client: ClientKey, { secret }: TokenForm): Refusal | undefined {
  if (secret === undefined) return { error: "invalid_client", text: ENTRA_TEXT.noCredential };
  if (secret === SECRETS[client]) return undefined;
  return { error: "invalid_client", text: ENTRA_TEXT.wrongSecret };
}
