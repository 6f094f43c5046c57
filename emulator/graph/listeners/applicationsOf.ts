import { isObject, textOf, type Json, type JsonObject } from "../../json";
import type { StoredListener } from "../../tenants/resources";

const PHONE_LISTENER = "#microsoft.graph.onPhoneMethodLoadStartListener";

export function isPhoneListener(listener: StoredListener): boolean {
  return listener["@odata.type"] === PHONE_LISTENER;
}

function conditionsOf(listener: JsonObject): JsonObject {
  const { conditions } = listener;
  return isObject(conditions) && isObject(conditions.applications) ? conditions.applications : {};
}

/** The entries of `includeApplications`, as stored. */
export function applicationsOf(listener: JsonObject): JsonObject[] {
  const { includeApplications } = conditionsOf(listener);
  return Array.isArray(includeApplications) ? includeApplications.filter(isObject) : [];
}

export function appIdsOf(listener: JsonObject): string[] {
  return applicationsOf(listener).map(({ appId }) => textOf(appId));
}

/** Same application ids are the same in either case, as GUIDs are. */
export function sameId(one: Json | undefined, other: Json | undefined): boolean {
  return textOf(one).toLowerCase() === textOf(other).toLowerCase();
}

export function withApplications<T extends JsonObject>(listener: T, entries: JsonObject[]): T {
  const conditions = isObject(listener.conditions) ? listener.conditions : {};
  const applications = { ...conditionsOf(listener), includeApplications: entries };
  return { ...listener, conditions: { ...conditions, applications } };
}
