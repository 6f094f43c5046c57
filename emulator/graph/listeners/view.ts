import { isObject, without, type Json, type JsonObject } from "../../json";
import { DEFAULT_CODES } from "../../metadata/callingCodes";
import type { StoredListener } from "../../tenants/resources";
import type { Tenant } from "../../tenants/tenant";
import { applicationsOf, isPhoneListener } from "./applicationsOf";

export const LISTENERS = "identity/authenticationEventListeners";

export function contextOf(base: string, what: string): string {
  return `${base}/$metadata#${what}`;
}

/** Where the applications of a listener are, as annotations name it. */
export function applicationsContext(base: string, listener: StoredListener): string {
  const type = listener["@odata.type"].replace("#", "");
  const path = `${LISTENERS}('${listener.id}')/${type}/conditions/applications/includeApplications`;
  return contextOf(base, path);
}

/** A listener as a read shows it. */
export function viewListener(
  tenant: Tenant,
  base: string,
  listener: StoredListener,
  applications: "inline" | "omitted",
): JsonObject {
  const shown = isPhoneListener(listener) ? withDefaultRegions(tenant, listener) : listener;
  const { conditions } = shown;
  if (!isObject(conditions) || !isObject(conditions.applications)) return shown;
  const rest = without(conditions.applications, "includeApplications");
  const entries = applicationsOf(listener);
  const inline: JsonObject = {
    ...rest,
    "includeApplications@odata.context": applicationsContext(base, listener),
    includeApplications: entries,
  };
  const shownApplications = applications === "inline" ? inline : rest;
  return { ...shown, conditions: { ...conditions, applications: shownApplications } };
}

/** `defaultRegions` is the service's, unless a test planted a value of its own. */
function withDefaultRegions(tenant: Tenant, listener: StoredListener): JsonObject {
  const { handler } = listener;
  if (!isObject(handler)) return listener;
  const defaultRegions = tenant.switches.defaultRegions === "filled" ? [...DEFAULT_CODES] : [];
  const withDefaults = (options: Json | undefined): Json =>
    isObject(options) ? { defaultRegions, ...options } : (options ?? null);
  const { smsOptions, voiceOptions } = handler;
  return {
    ...listener,
    handler: {
      ...handler,
      ...("smsOptions" in handler && { smsOptions: withDefaults(smsOptions) }),
      ...("voiceOptions" in handler && { voiceOptions: withDefaults(voiceOptions) }),
    },
  };
}
