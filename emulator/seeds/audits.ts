import { isoTime } from "../clock";
import { peopleOf } from "../tenants/people";
import type { AuditEntry, StoredListener } from "../tenants/resources";
import { fixedId } from "./fixedId";

const HOUR = 3_600_000;

/** Some entries of the past days, so that a history is not empty at the start. */
export function oldAudits(
  listeners: readonly StoredListener[],
  domain: string,
  now: number,
): AuditEntry[] {
  const [admin] = peopleOf(domain);
  const activities = ["Create", "Update", "Update", "Delete", "Update", "Create"];
  return activities.map((activity, index) => {
    const target = listeners[index % Math.max(listeners.length, 1)];
    return {
      id: `B2C_${fixedId(`audit/${index}`)}`,
      category: "ResourceManagement",
      correlationId: fixedId(`correlation/${index}`),
      result: "success",
      resultReason: "",
      activityDisplayName: `${activity} authenticationEventListener`,
      activityDateTime: isoTime(now - (index * 20 + 5) * HOUR),
      loggedByService: "B2C",
      operationType: activity === "Create" ? "Add" : activity,
      initiatedBy: {
        user: {
          id: admin?.oid ?? null,
          displayName: admin?.name ?? null,
          userPrincipalName: admin?.userName ?? null,
          ipAddress: null,
        },
        app: null,
      },
      targetResources: [
        {
          id: target?.id ?? null,
          displayName: target?.displayName ?? null,
          type: "Other",
          modifiedProperties: [],
        },
      ],
      additionalDetails: [],
    };
  });
}
