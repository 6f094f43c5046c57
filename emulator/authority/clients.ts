import type { ClientMetadata } from "oidc-provider";
import { CONFIDENTIAL_CLIENT_ID, CONFIDENTIAL_CLIENT_SECRET, SPA_CLIENT_ID } from "../constants";

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

const confidential: ClientMetadata = {
  client_id: CONFIDENTIAL_CLIENT_ID,
  client_name: "Dialgate service",
  client_secret: CONFIDENTIAL_CLIENT_SECRET,
  token_endpoint_auth_method: "client_secret_post",
  grant_types: ["client_credentials"],
  response_types: [],
  redirect_uris: [],
};

export const CLIENTS: ClientMetadata[] = [spa, confidential];
