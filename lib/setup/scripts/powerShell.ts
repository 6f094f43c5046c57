import { ACCESS_SCOPE, GRAPH_SCOPES } from "@/lib/auth/scopes";
import { APPLICATION_PERMISSIONS, GRAPH_APP_ID, type Wanted } from "../registration";
import { OPENID_SCOPES } from "./azureCli";
import { NEW_APPLICATION, ROLE_BODIES, SCOPE_BODY } from "./bodies";
import { powerShellCredential } from "./powerShellCredential";
import { inPowerShell, jsonLine } from "./quote";

/**
 * The same for PowerShell and Microsoft.Graph.Authentication, of which one command is used: a raw
 * request, so that it does what Graph documents.
 */
export function powerShellScript(wanted: Wanted): string {
  const application = wanted.way === "application";
  return [
    HEADER,
    `$tenant = ${inPowerShell(wanted.tenantId ?? "")} # the tenant id
$clientId = ${inPowerShell(wanted.clientId ?? "")} # empty: a new registration is made
$redirectUri = ${inPowerShell(wanted.redirectUri)}`,
    START,
    `if (-not $clientId) { $clientId = (Send POST 'applications' (${fromJson(NEW_APPLICATION)})).appId }
$path = "applications(appId='$clientId')"
$app = Send GET $path
$body = @{ spa = @{ redirectUris = @(Join-Values $app.spa.redirectUris $redirectUri) } }`,
    ...(application ? [API_PART] : []),
    `[void](Send PATCH $path $body)`,
    PRINCIPALS,
    ...(application ? APPLICATION_PART : DELEGATED_PART),
    ...powerShellCredential(wanted.credential),
    `"ENTRA_TENANT_ID=$tenant"\n"ENTRA_CLIENT_ID=$clientId"`,
    "",
  ].join("\n\n");
}

/** In single quotes nothing of it is expanded. */
function fromJson(value: unknown): string {
  return `ConvertFrom-Json ${inPowerShell(jsonLine(value))}`;
}

const HEADER = `# Registers Dialgate in a tenant of Microsoft Entra. Needs the module Microsoft.Graph.Authentication, and
# an account that may register applications and grant admin consent. It can be run again: what is there stays.
$ErrorActionPreference = 'Stop'`;

const START = `if (-not $tenant) { throw 'Set $tenant first.' }
Connect-MgGraph -TenantId $tenant -NoWelcome -Scopes 'Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All', 'User.Read'

function Send([string] $method, [string] $path, $body) {
  $more = @{}
  if ($null -ne $body) { $more = @{ Body = (ConvertTo-Json $body -Depth 10 -Compress); ContentType = 'application/json' } }
  Invoke-MgGraphRequest -Method $method -Uri "/v1.0/$path" @more
}
# What is there, and after it what is wanted and not there.
function Join-Values($there, $wanted) {
  @($there | Where-Object { $null -ne $_ }) + @($wanted | Where-Object { $_ -notin @($there) })
}
function Join-Named($there, $wanted) {
  $names = @($there | ForEach-Object { $_.value })
  @($there | Where-Object { $null -ne $_ }) + @($wanted | Where-Object { $_.value -notin $names })
}`;

const API_PART = `$body.identifierUris = @(Join-Values $app.identifierUris "api://$clientId")
$scope = ${fromJson(SCOPE_BODY)}
$body.api = @{ requestedAccessTokenVersion = 2; oauth2PermissionScopes = @(Join-Named $app.api.oauth2PermissionScopes $scope) }
$roles = ${ROLE_BODIES.map((role) => `(${fromJson(role)})`).join(", ")}
$body.appRoles = @(Join-Named $app.appRoles $roles)`;

const PRINCIPALS = `# The application as it is present in the tenant, and Microsoft Graph.
$sp = (Send GET "servicePrincipals?\`$filter=appId eq '$clientId'").value | Select-Object -First 1
if (-not $sp) { $sp = Send POST 'servicePrincipals' @{ appId = $clientId } }
$graph = Send GET "servicePrincipals(appId='${GRAPH_APP_ID}')"

# An app role or an application permission.
function Add-Assignment([string] $path, $principal, $resource, $role) {
  $known = (Send GET "$path/appRoleAssignments").value | Where-Object { $_.resourceId -eq $resource -and $_.appRoleId -eq $role }
  if (-not $known) { [void](Send POST "$path/appRoleAssignments" @{ principalId = $principal; resourceId = $resource; appRoleId = $role }) }
}
# Admin consent for delegated permissions, beside those granted already.
function Add-Consent($resource, [string[]] $scopes) {
  $filter = "clientId eq '$($sp.id)' and resourceId eq '$resource' and consentType eq 'AllPrincipals'"
  $grant = (Send GET "oauth2PermissionGrants?\`$filter=$filter").value | Select-Object -First 1
  if ($grant) {
    $scope = @(Join-Values $grant.scope.Trim().Split(' ') $scopes) -join ' '
    [void](Send PATCH "oauth2PermissionGrants/$($grant.id)" @{ scope = $scope })
  } else {
    [void](Send POST 'oauth2PermissionGrants' @{ clientId = $sp.id; consentType = 'AllPrincipals'; resourceId = $resource; scope = $scopes -join ' ' })
  }
}`;

const list = (texts: readonly string[]) => texts.map(inPowerShell).join(", ");

const APPLICATION_PART = [
  `# Application permissions of Microsoft Graph, with admin consent.
foreach ($name in ${list(APPLICATION_PERMISSIONS.map(({ name }) => name))}) {
  $role = $graph.appRoles | Where-Object { $_.value -eq $name -and $_.allowedMemberTypes -contains 'Application' }
  Add-Assignment "servicePrincipals/$($sp.id)" $sp.id $graph.id $role.id
}`,
  `# Whoever signs in may call Dialgate's own API.
Add-Consent $sp.id ${inPowerShell(ACCESS_SCOPE)}
Add-Consent $graph.id ${list(OPENID_SCOPES)}`,
  `# You may change regions. For others, put their object id in place of yours and run this part again.
$me = (Send GET 'me?$select=id').id
$manage = (Send GET $path).appRoles | Where-Object { $_.value -eq 'Regions.Manage' }
Add-Assignment "users/$me" $me $sp.id $manage.id`,
];

const DELEGATED_PART = [
  `# Delegated permissions of Microsoft Graph, with admin consent. An external tenant may refuse them.
Add-Consent $graph.id ${list([...OPENID_SCOPES, ...GRAPH_SCOPES])}`,
];
