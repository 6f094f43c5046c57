import type { ClientMetadata } from "oidc-provider";
import { SPA_CLIENT_ID } from "../constants";

/** Where it may return to, the tenant's registration says; oidc-provider insists on some address. */
const spa: ClientMetadata = {
  client_id: SPA_CLIENT_ID,
  client_name: "Dialgate",
  application_type: "native",
  token_endpoint_auth_method: "none",
  grant_types: ["authorization_code", "refresh_token"],
  response_types: ["code"],
  redirect_uris: ["http://localhost/redirect"],
};

export const CLIENTS: ClientMetadata[] = [spa];
