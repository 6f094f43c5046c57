import { CONFIDENTIAL_CLIENT_SECRET } from "../constants";
import type { Registration } from "../tenants/registration";
import type { Tenant } from "../tenants/tenant";
import type { ClientKey } from "./claims";
import { ENTRA_TEXT, type Refusal } from "./entraErrors";
import type { TokenForm } from "./tokenForm";

type Secrets = Registration["secrets"];

/** Why an application has not shown to be the one it says it is. */
export function refusedProof(
  { registration }: Tenant,
  client: ClientKey,
  { secret }: TokenForm,
): Refusal | undefined {
  const secrets = client === "spa" ? registration.secrets : [{ value: CONFIDENTIAL_CLIENT_SECRET }];
  const text = secret === undefined ? ENTRA_TEXT.noCredential : refusedSecret(secrets, secret);
  return text === undefined ? undefined : { error: "invalid_client", text };
}

function refusedSecret(secrets: Secrets, secret: string): string | undefined {
  const found = secrets.find(({ value }) => value === secret);
  if (!found) return ENTRA_TEXT.wrongSecret;
  return found.expired ? ENTRA_TEXT.expiredSecret : undefined;
}
