/** The phone types exist in beta alone; v1.0 answers 400. */
export const LISTENERS_PATH = "/beta/identity/authenticationEventListeners";

export function listenerPath(id: string): string {
  return `${LISTENERS_PATH}/${encodeURIComponent(id)}`;
}

/** The applications that a listener names. */
export function namedApplicationsPath(listenerId: string): string {
  return `${listenerPath(listenerId)}/conditions/applications/includeApplications`;
}

const APPLICATIONS = "/v1.0/applications";
/** The first page; Graph links to the others. */
export const APPLICATIONS_PATH = `${APPLICATIONS}?$select=id,appId,displayName&$top=999&$count=true`;

/** The same page where Graph does not count: tenants of "high scale compatibility" refuse it. */
export function withoutCount(path: string): string {
  return path.replace(/(?<=[?&])(?:\$|%24)count=[^&]*(?:&|$)/i, "").replace(/[?&]$/, "");
}

/** One application: enough to see that they can be read. */
export const APPLICATION_SAMPLE_PATH = `${APPLICATIONS}?$select=id&$top=1`;

/** Whether a link leads to a page of applications, and to nothing else. */
export function isApplicationsPath(path: string): boolean {
  return path.startsWith(`${APPLICATIONS}?`);
}

/** How an application is registered, by its client id. */
export function registrationPath(clientId: string): string {
  return `/v1.0/applications(appId='${encodeURIComponent(clientId)}')?$select=identifierUris,spa,web,publicClient,api,appRoles`;
}

/** Who holds an app role of an application, by its client id. */
export function assignmentsPath(clientId: string): string {
  return `/v1.0/servicePrincipals(appId='${encodeURIComponent(clientId)}')/appRoleAssignedTo?$top=999`;
}

export const ME_PATH = "/v1.0/me?$select=displayName,userPrincipalName";
export const ORGANIZATION_PATH = "/v1.0/organization?$select=id,displayName";

export const TENANT_KIND_PATH = "/v1.0/organization?$select=id,displayName,tenantType";
const AUDITS = "/v1.0/auditLogs/directoryAudits";

/**
 * Entries of the audit log whose activity begins so, so many a page; `after` (ISO 8601) leaves out
 * older ones. The operators are those that Microsoft's page "List directoryAudits" names.
 */
export function auditsPath(activity: string, top: number, after?: string): string {
  const later = after === undefined ? "" : ` and activityDateTime ge ${after}`;
  const filter = encodeURIComponent(`startswith(activityDisplayName,'${activity}')${later}`);
  return `${AUDITS}?$filter=${filter}&$top=${top}`;
}

/** What paths of Graph are made of, beside ids. */
const WORDS: ReadonlySet<string> = new Set(
  [namedApplicationsPath(""), APPLICATIONS, assignmentsPath(""), ME_PATH, ORGANIZATION_PATH, AUDITS]
    .flatMap((path) => (path.split("?")[0] ?? "").split("/"))
    .map((part) => part.replace(/\(.*/, "")),
);

/** A path of Graph as a log or a metric may name it: without ids, names and query. */
export function pathTemplate(path: string): string {
  const { pathname } = new URL(path, "https://graph.microsoft.com");
  const parts = pathname.split("/").map((part) => {
    // An alternate key, such as "applications(appId='…')".
    const [word = "", key] = part.split("(");
    if (!WORDS.has(word)) return "{id}";
    return key === undefined ? word : `${word}({id})`;
  });
  return parts.join("/");
}
