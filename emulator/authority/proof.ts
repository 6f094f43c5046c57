import { CONFIDENTIAL_CLIENT_SECRET } from "../constants";
import type { Emulator } from "../emulator";
import type { Registration } from "../tenants/registration";
import type { Tenant } from "../tenants/tenant";
import { refusedAssertion } from "./assertion";
import type { ClientKey } from "./claims";
import { ENTRA_TEXT, type Refusal } from "./entraErrors";
import type { TokenForm } from "./tokenForm";

/** Why an application has not shown to be the one it says it is: by a secret, or by an assertion. */
export async function refusedProof(
  emulator: Emulator,
  tenant: Tenant,
  client: ClientKey,
  { secret, assertion }: TokenForm,
): Promise<Refusal | undefined> {
  const { registration } = tenant;
  if (assertion !== undefined && client === "spa") {
    return invalidClient(await refusedAssertion(emulator, tenant, assertion));
  }
  if (secret === undefined) return invalidClient(ENTRA_TEXT.noCredential);
  const secrets = client === "spa" ? registration.secrets : [{ value: CONFIDENTIAL_CLIENT_SECRET }];
  return invalidClient(refusedSecret(secrets, secret));
}

function invalidClient(text: string | undefined): Refusal | undefined {
  return text === undefined ? undefined : { error: "invalid_client", text };
}

function refusedSecret(secrets: Registration["secrets"], secret: string): string | undefined {
  const found = secrets.find(({ value }) => value === secret);
  if (!found) return ENTRA_TEXT.wrongSecret;
  return found.expired ? ENTRA_TEXT.expiredSecret : undefined;
}
