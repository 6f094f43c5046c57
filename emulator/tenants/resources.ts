import type { JsonObject } from "../json";

/** A listener as stored: what was sent, plus its id and the defaults of its type. */
export interface StoredListener extends JsonObject {
  "@odata.type": string;
  id: string;
}

export interface StoredApplication extends JsonObject {
  id: string;
  appId: string;
  displayName: string;
}

/** An entry of the directory audit log, as Graph shows it. */
export interface AuditEntry extends JsonObject {
  id: string;
  activityDateTime: string;
  activityDisplayName: string;
}
