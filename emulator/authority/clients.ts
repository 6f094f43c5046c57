import type { ClientMetadata } from "oidc-provider";
import { SPA_CLIENT_ID } from "../constants";

/**
 * "native" is how oidc-provider spells "any port of the loopback address" (RFC 8252): nobody can
 * know on which port the application will run.
 */
const spa: ClientMetadata = {
  client_id: SPA_CLIENT_ID,
  client_name: "Dialgate",
  application_type: "native",
  token_endpoint_auth_method: "none",
  grant_types: ["authorization_code", "refresh_token"],
  response_types: ["code"],
  redirect_uris: ["http://localhost/redirect"],
  post_logout_redirect_uris: ["http://localhost/", "http://localhost/redirect"],
};

export const CLIENTS: ClientMetadata[] = [spa];
