import { expect, test } from "vitest";
import * as paths from "./paths";

const { pathTemplate } = paths;
const LISTENERS = "/beta/identity/authenticationEventListeners";

test.each([
  [paths.LISTENERS_PATH, LISTENERS],
  [paths.listenerPath("4b1d"), `${LISTENERS}/{id}`],
  [
    `${paths.namedApplicationsPath("4b1d")}/6c2e`,
    `${LISTENERS}/{id}/conditions/applications/includeApplications/{id}`,
  ],
  [paths.APPLICATIONS_PATH, "/v1.0/applications"],
  ["https://graph.microsoft.com/v1.0/applications?$skiptoken=Woodgrove", "/v1.0/applications"],
  [paths.ME_PATH, "/v1.0/me"],
  [paths.ORGANIZATION_PATH, "/v1.0/organization"],
  [paths.auditsPath("Delete authenticationEventListener", 5), "/v1.0/auditLogs/directoryAudits"],
  ["/v1.0/applications(appId='4b1d')?$select=api", "/v1.0/applications({id})"],
  [
    "/v1.0/servicePrincipals(appId='4b1d')/appRoleAssignedTo",
    "/v1.0/servicePrincipals({id})/appRoleAssignedTo",
  ],
  ["/v1.0/users/adele@contoso.example", "/v1.0/{id}/{id}"],
])("%s is told as a template", (path, template) => {
  expect(pathTemplate(path)).toBe(template);
});

test("every path that is known here has a template without an unknown part", () => {
  const fixed = Object.entries(paths).filter(([name]) => name.endsWith("_PATH"));
  expect(fixed.length).toBeGreaterThan(4);
  for (const [, path] of fixed) expect(pathTemplate(String(path))).not.toContain("{");
});
