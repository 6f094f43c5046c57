/** The tenant every start creates: fixed, so that a configuration written once keeps working. */
export const DEFAULT_TENANT_ID = "7c1f0a52-3b8e-4d6f-9a47-2e5d8c90b1f3";

/** Client ids are the same in every tenant; only the tenant id tells tenants apart. */
export const SPA_CLIENT_ID = "d1a16a7e-5c0b-4e2f-8b39-6f7a4c2d9e10";
/** Of no value: it opens nothing but this local tenant. */
export const SPA_CLIENT_SECRET = "dialgate-secret-of-no-value";
export const CONFIDENTIAL_CLIENT_ID = "3e9b7f64-8d21-4c5a-b0f7-91c6d2a4e835";
export const CONFIDENTIAL_CLIENT_SECRET = "local-tenant-secret-of-no-value";

/** The service principal behind the confidential client, as app-only tokens and audits name it. */
export const CONFIDENTIAL_PRINCIPAL_ID = "f04c8b1d-2a67-4f93-8e5b-7d3096ac41e2";

/** The service principal behind Dialgate's own client. */
export const SPA_PRINCIPAL_ID = "5d7be902-61c8-4e0a-9f3d-b84a17c6f05e";

/** The managed identity of every tenant: what Azure would give the machine Dialgate runs on. */
export const MANAGED_IDENTITY_CLIENT_ID = "8e41b6d3-0f7c-4a95-b2d8-c53a9f617e04";
export const MANAGED_IDENTITY_PRINCIPAL_ID = "26c9d05e-b7f1-4638-a40e-91e7d3b85f2c";
/** Of no value: it guards the endpoint against nothing but mistakes. */
export const MANAGED_IDENTITY_HEADER = "managed-identity-header-of-no-value";
/** What Microsoft names as the audience of a token that is exchanged for one of an application. */
export const TOKEN_EXCHANGE = "api://AzureADTokenExchange";

export const DEFAULT_PORT = 4400;
export const EMULATOR_NAME = "Dialgate local tenant";
export const EMULATOR_VERSION = "1";

/** What Graph calls itself in the audience of a token. */
export const GRAPH_RESOURCE = "https://graph.microsoft.com";
/** Graph's own client id, which is accepted as an audience too. */
export const GRAPH_APP_ID = "00000003-0000-0000-c000-000000000000";
