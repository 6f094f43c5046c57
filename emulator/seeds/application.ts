import type { StoredApplication } from "../tenants/resources";
import { fixedId } from "./fixedId";

/** An application registration as Graph shows it, with ids that follow from its name. */
export function application(
  displayName: string,
  domain: string,
  key = displayName,
): StoredApplication {
  return {
    id: fixedId(`object/${key}`),
    appId: appIdOf(key),
    displayName,
    description: null,
    createdDateTime: "2026-01-12T09:30:00Z",
    publisherDomain: domain,
    signInAudience: "AzureADMyOrg",
    identifierUris: [],
    tags: [],
    notes: null,
    spa: { redirectUris: [] },
    web: { redirectUris: [] },
  };
}

export function appIdOf(key: string): string {
  return fixedId(`client/${key}`);
}
