import { countApplications, getApplication, listApplications } from "./applications/applications";
import { getAudit, listAudits } from "./audit/directoryAudits";
import { runBatch } from "./batch";
import { getMe } from "./directory/me";
import { getOrganization } from "./directory/organization";
import { listAssignments } from "./directory/registration";
import { createListener } from "./listeners/create";
import { deleteListener } from "./listeners/delete";
import { addIncluded, listIncluded, removeIncluded } from "./listeners/includeApplications";
import { getListener, listListeners } from "./listeners/reads";
import { updateListener } from "./listeners/update";
import type { Route } from "./routing";

const LISTENER = "authenticationEventListener";
const LISTENERS = "/identity/authenticationEventListeners";
const INCLUDED = `${LISTENERS}/{id}/conditions/applications/includeApplications`;

/** Every path there is. A method without a handler is answered 405. */
export const routes: readonly Route[] = [
  {
    path: LISTENERS,
    resource: "listeners",
    type: LISTENER,
    handlers: { GET: listListeners, POST: createListener },
  },
  {
    path: `${LISTENERS}/{id}`,
    resource: "listeners",
    type: LISTENER,
    handlers: { GET: getListener, PATCH: updateListener, DELETE: deleteListener },
  },
  {
    path: INCLUDED,
    resource: "listeners",
    type: LISTENER,
    handlers: { GET: listIncluded, POST: addIncluded },
  },
  {
    path: `${INCLUDED}/{appId}`,
    resource: "listeners",
    type: LISTENER,
    handlers: { DELETE: removeIncluded },
  },
  { path: "/applications", resource: "applications", handlers: { GET: listApplications } },
  { path: "/applications/$count", resource: "applications", handlers: { GET: countApplications } },
  { path: "/applications/{id}", resource: "applications", handlers: { GET: getApplication } },
  {
    path: "/servicePrincipals/{id}/appRoleAssignedTo",
    resource: "applications",
    handlers: { GET: listAssignments },
  },
  { path: "/auditLogs/directoryAudits", resource: "audit", handlers: { GET: listAudits } },
  { path: "/auditLogs/directoryAudits/{id}", resource: "audit", handlers: { GET: getAudit } },
  { path: "/me", resource: "me", handlers: { GET: getMe } },
  { path: "/organization", resource: "organization", handlers: { GET: getOrganization } },
  { path: "/$batch", resource: "batch", handlers: { POST: runBatch } },
];
