import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { appOnlyApiClaims } from "./apiClaims";
import { appOnlyClaims, CLIENT_IDENTITIES, type ClientKey } from "./claims";
import { defaultScopeOf } from "./consent";
import { ENTRA_TEXT, type Refusal } from "./entraErrors";
import { mintToken } from "./mint";
import { refusedProof } from "./proof";
import type { TokenForm } from "./tokenForm";

const HOUR = 3600;

interface TokenAnswer {
  readonly token_type: "Bearer";
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
}

/** A token for an application on its own. */
export async function answerClientCredentials(
  emulator: Emulator,
  tenant: Tenant,
  form: TokenForm,
): Promise<Refusal | TokenAnswer> {
  const client = clientOf(tenant, form.clientId);
  if (!client) {
    return { error: "unauthorized_client", text: ENTRA_TEXT.unknownClient(form.clientId) };
  }
  const refusal = await refusedProof(emulator, tenant, client, form);
  if (refusal) return refusal;
  const resource = defaultScopeOf(tenant, emulator.url, form.scope ?? "");
  if (typeof resource !== "string") return resource;
  const claims =
    resource === "api"
      ? appOnlyApiClaims(emulator.url, tenant, client)
      : appOnlyClaims(tenant, client);
  return {
    token_type: "Bearer",
    expires_in: HOUR,
    ext_expires_in: HOUR,
    access_token: await mintToken(emulator, tenant, claims, HOUR),
  };
}

/** The client of that id, if the tenant knows it. */
export function clientOf({ registration }: Tenant, clientId: string): ClientKey | undefined {
  const wanted = clientId.toLowerCase();
  if (wanted === CLIENT_IDENTITIES.confidential.clientId) return "confidential";
  return registration.exists && wanted === CLIENT_IDENTITIES.spa.clientId ? "spa" : undefined;
}
