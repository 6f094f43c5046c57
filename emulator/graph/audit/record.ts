import { randomUUID } from "node:crypto";
import { isoTime } from "../../clock";
import type { Json, JsonObject } from "../../json";
import type { StoredListener } from "../../tenants/resources";
import type { Caller } from "../caller";
import type { Exchange } from "../exchange";

type Activity = "Create" | "Update" | "Delete";

const OPERATIONS: Readonly<Record<Activity, string>> = {
  Create: "Add",
  Update: "Update",
  Delete: "Delete",
};

/** Every write leaves an entry, from service "B2C" as in external tenants. */
export function recordAudit(
  exchange: Exchange,
  activity: Activity,
  before: StoredListener | undefined,
  after: StoredListener | undefined,
): void {
  const { tenant, caller, emulator, ids } = exchange;
  const target = after ?? before;
  const activityDateTime = isoTime(emulator.clock());
  tenant.audits.push({
    id: `B2C_${randomUUID()}`,
    category: "ResourceManagement",
    correlationId: ids.clientRequestId,
    result: "success",
    resultReason: "",
    activityDisplayName: `${activity} authenticationEventListener`,
    activityDateTime,
    loggedByService: "B2C",
    operationType: OPERATIONS[activity],
    initiatedBy: initiator(caller),
    targetResources: [
      {
        id: target?.id ?? null,
        displayName: target?.displayName ?? null,
        type: "Other",
        modifiedProperties:
          tenant.switches.auditModifiedProperties === "values" ? changes(before, after) : [],
      },
    ],
    additionalDetails: [],
  });
}

function initiator({ person, clientId, clientName, objectId }: Caller): JsonObject {
  if (person) {
    const { oid: id, name: displayName, userName: userPrincipalName } = person;
    return { user: { id, displayName, userPrincipalName, ipAddress: null }, app: null };
  }
  const app = { appId: clientId, displayName: clientName, servicePrincipalId: objectId };
  return { user: null, app };
}

/** Old and new values as JSON texts, which is how the audit log writes values. */
function changes(before: JsonObject = {}, after: JsonObject = {}): Json[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .map((displayName) => ({
      displayName,
      oldValue: text(before[displayName]),
      newValue: text(after[displayName]),
    }))
    .filter(({ oldValue, newValue }) => oldValue !== newValue);
}

function text(value: Json | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
