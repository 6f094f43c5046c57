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

/** Whether a link leads to a page of applications, and to nothing else. */
export function isApplicationsPath(path: string): boolean {
  return path.startsWith(`${APPLICATIONS}?`);
}

export const ME_PATH = "/v1.0/me?$select=displayName,userPrincipalName";
export const ORGANIZATION_PATH = "/v1.0/organization?$select=id,displayName";

/**
 * Entries of the audit log whose activity begins so, so many a page; `after` (ISO 8601) leaves out
 * older ones. The operators are those that Microsoft's page "List directoryAudits" names.
 */
export function auditsPath(activity: string, top: number, after?: string): string {
  const later = after === undefined ? "" : ` and activityDateTime ge ${after}`;
  const filter = encodeURIComponent(`startswith(activityDisplayName,'${activity}')${later}`);
  return `/v1.0/auditLogs/directoryAudits?$filter=${filter}&$top=${top}`;
}
