import { ACCESS_SCOPE, GRAPH_SCOPES } from "@/lib/auth/scopes";
import { APPLICATION_PERMISSIONS, GRAPH_APP_ID, type Wanted } from "../registration";
import { azureCliCredential } from "./azureCliCredential";
import { NEW_APPLICATION, ROLE_BODIES, SCOPE_BODY } from "./bodies";
import { inBash, inJmesPath, jsonLine } from "./quote";

/** What every sign-in asks for, besides the scopes of an API. */
export const OPENID_SCOPES = ["openid", "profile", "offline_access"];

/**
 * A script for bash and the Azure CLI that registers Dialgate, or completes a registration: what is
 * there already stays. Ids of Graph's permissions are looked up by name when it runs.
 */
export function azureCliScript(wanted: Wanted): string {
  const application = wanted.way === "application";
  return [
    HEADER,
    `TENANT=${inBash(wanted.tenantId ?? "")}  # the tenant id`,
    `CLIENT_ID=${inBash(wanted.clientId ?? "")}  # empty: a new registration is made`,
    `GRAPH=${inBash(wanted.graphUrl)}`,
    START,
    `[ -n "$CLIENT_ID" ] || CLIENT_ID=$(send post applications appId <<'JSON'\n${jsonLine(NEW_APPLICATION)}\nJSON\n)`,
    `app="applications(appId='$CLIENT_ID')"`,
    `query=$(cat <<'QUERY'\n${mergeQuery(wanted)}\nQUERY\n)`,
    `get "$app" "\${query//CLIENT_ID/$CLIENT_ID}" json | send patch "$app" ''`,
    PRINCIPALS,
    ...(application ? APPLICATION_PART : DELEGATED_PART),
    ...azureCliCredential(wanted.credential),
    `echo "ENTRA_TENANT_ID=$TENANT"\necho "ENTRA_CLIENT_ID=$CLIENT_ID"`,
    "",
  ].join("\n\n");
}

const HEADER = `#!/usr/bin/env bash
# Registers Dialgate in a tenant of Microsoft Entra. Needs the Azure CLI, and an account that may
# register applications and grant admin consent. It can be run again: what is there stays.
set -euo pipefail`;

const START = `[ -n "$TENANT" ] || { echo 'Set TENANT first.' >&2; exit 1; }
az login --tenant "$TENANT" --allow-no-subscriptions --output none
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# get <path> <JMESPath> [output]; send <method> <path> <JMESPath>, with the body from standard input.
get() { az rest --method get --url "$GRAPH/v1.0/$1" --query "$2" --output "\${3:-tsv}"; }
send() {
  cat >"$folder/body.json"
  az rest --method "$1" --url "$GRAPH/v1.0/$2" --headers 'Content-Type=application/json' \\
    --body "@$folder/body.json" --query "\${3:-@}" --output tsv
}`;

/** Asks for the registration in the shape in which it is to be written back. */
function mergeQuery({ way, redirectUri }: Wanted): string {
  const uri = inJmesPath(redirectUri);
  const spa = `spa: merge(spa || \`{}\`, {redirectUris: [spa.redirectUris[?@ != ${uri}], [${uri}]][]})`;
  if (way === "delegated") return `{${spa}}`;
  const scopes = "api.oauth2PermissionScopes";
  const named = (list: string, { value }: { value: string }) => `${list}[?value == '${value}']`;
  const others = ROLE_BODIES.map(({ value }) => `value != '${value}'`).join(" && ");
  const roles = ROLE_BODIES.map(
    (role) => `${named("appRoles", role)} || ${inJmesPath([role])}`,
  ).join(",\n    ");
  return `{
  ${spa},
  identifierUris: [identifierUris[?@ != 'api://CLIENT_ID'], ['api://CLIENT_ID']][],
  api: merge(api || \`{}\`, {
    requestedAccessTokenVersion: \`2\`,
    oauth2PermissionScopes: [${scopes}[?value != '${ACCESS_SCOPE}'],
      ${named(scopes, SCOPE_BODY)} || ${inJmesPath([SCOPE_BODY])}][]}),
  appRoles: [appRoles[?${others}],
    ${roles}][]
}`;
}

const PRINCIPALS = `# The application as it is present in the tenant, and Microsoft Graph.
sp=$(get "servicePrincipals(appId='$CLIENT_ID')" id 2>/dev/null) ||
  sp=$(az ad sp create --id "$CLIENT_ID" --query id --output tsv)
graph_sp=$(get "servicePrincipals(appId='${GRAPH_APP_ID}')" id)

# assign <principal's path> <its id> <resource> <role id>: an app role or an application permission.
assign() {
  local known
  known=$(get "$1/appRoleAssignments" "value[?resourceId=='$3' && appRoleId=='$4'].id | [0]")
  [ -n "$known" ] || printf '{"principalId":"%s","resourceId":"%s","appRoleId":"%s"}' "$2" "$3" "$4" |
    send post "$1/appRoleAssignments" id >/dev/null
}
# consent <resource> <scopes>: admin consent for delegated permissions, beside those granted already.
consent() {
  local grants="oauth2PermissionGrants?\\$filter=clientId%20eq%20'$sp'%20and%20resourceId%20eq%20'$1'%20and%20consentType%20eq%20'AllPrincipals'"
  local id scopes=$2 scope
  id=$(get "$grants" 'value[0].id')
  for scope in $(get "$grants" 'value[0].scope'); do
    case " $scopes " in *" $scope "*) ;; *) scopes="$scopes $scope" ;; esac
  done
  if [ -n "$id" ]; then
    printf '{"scope":"%s"}' "$scopes" | send patch "oauth2PermissionGrants/$id" ''
  else
    printf '{"clientId":"%s","consentType":"AllPrincipals","resourceId":"%s","scope":"%s"}' "$sp" "$1" "$scopes" |
      send post oauth2PermissionGrants id >/dev/null
  fi
}`;

const APPLICATION_PART = [
  `# Application permissions of Microsoft Graph, with admin consent.
for permission in ${APPLICATION_PERMISSIONS.map(({ name }) => name).join(" ")}; do
  role=$(get "servicePrincipals/$graph_sp" "appRoles[?value=='$permission'].id | [0]")
  assign "servicePrincipals/$sp" "$sp" "$graph_sp" "$role"
done`,
  `# Whoever signs in may call Dialgate's own API.
consent "$sp" ${ACCESS_SCOPE}
consent "$graph_sp" ${inBash(OPENID_SCOPES.join(" "))}`,
  `# You may change regions. For others, put their object id in place of yours and run this part again.
me=$(az ad signed-in-user show --query id --output tsv)
role=$(get "$app" "appRoles[?value=='Regions.Manage'].id | [0]")
assign "users/$me" "$me" "$sp" "$role"`,
];

const DELEGATED_PART = [
  `# Delegated permissions of Microsoft Graph, with admin consent. An external tenant may refuse them.
consent "$graph_sp" ${inBash([...OPENID_SCOPES, ...GRAPH_SCOPES].join(" "))}`,
];
