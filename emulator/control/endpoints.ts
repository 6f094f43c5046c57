/** The control API in words. */
export const ENDPOINTS = [
  "GET /_emulator – this",
  "POST /_emulator/tenants { seed?, switches?, limits?, seedOptions?, registration? } – a new tenant, apart from all others",
  "GET, DELETE /_emulator/tenants/{id}",
  "PATCH /_emulator/tenants/{id}/switches – merges",
  "PATCH /_emulator/tenants/{id}/limits – merges, and forgets what was counted",
  "GET /_emulator/tenants/{id}/state – listeners as stored and never lagging, applications, audit entries",
  "PUT /_emulator/tenants/{id}/state { listeners?, applications? } – replaces without checking",
  "GET, DELETE /_emulator/tenants/{id}/requests – what Graph was asked, in order",
  "POST, GET, DELETE /_emulator/tenants/{id}/faults; DELETE /_emulator/tenants/{id}/faults/{fault}",
  'PATCH /_emulator/tenants/{id}/registration { exists?, redirectUris?, exposesApi?, tokenVersion?, appRoles?, assignments?, assignmentRequired?, consent?, secrets?, certificates?, federated? } – merges: how Dialgate is registered; a new tenant may say registration: "none"',
  "POST /_emulator/tenants/{id}/token { person, api?, scopes? } or { appOnly: true, api?, client? }, and { claims?, header?, expiresInSeconds? } – api: for Dialgate's own API; null leaves a claim out",
  "POST /_emulator/tenants/{id}/workload-token { subject, audience?, expiresInSeconds? } – of the tenant's issuer for workloads, to be exchanged where a federated credential fits",
  "POST /_emulator/tenants/{id}/rotate-keys { forget? } – signs with a new key; forget: the old ones are no longer good",
  "GET /{id}/managed-identity/token – a managed identity, as App Service has it: IDENTITY_ENDPOINT",
  "POST /_emulator/tenants/{id}/expire-sessions – forgets sign-ins and refresh tokens",
] as const;
