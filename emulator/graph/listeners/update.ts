import { isObject, without, type JsonObject } from "../../json";
import { complete } from "../../metadata/complete";
import { merge, replace } from "../../metadata/merge";
import type { StoredListener } from "../../tenants/resources";
import type { Tenant } from "../../tenants/tenant";
import { recordAudit } from "../audit/record";
import type { Handler } from "../exchange";
import { applicationsOf, sameId, withApplications } from "./applicationsOf";
import { BASE_TYPE, invalidType, listenerBody, sentApplications } from "./body";
import { store, trueListener } from "./store";

export const updateListener: Handler = (exchange) => {
  const before = trueListener(exchange);
  const body = listenerBody(exchange);
  const type = body["@odata.type"];
  if (type !== before["@odata.type"]) throw invalidType(type);
  const after = patched(exchange.tenant, before, without(body, "@odata.type"));
  store(exchange, before, after);
  recordAudit(exchange, "Update", before, after);
  return { status: 204 };
};

function patched(tenant: Tenant, before: StoredListener, patch: JsonObject): StoredListener {
  const merged = merge(before, patch);
  const { handler } = patch;
  if (tenant.switches.handlerPatch === "replaced" && isObject(handler)) {
    merged.handler = replace(before.handler, handler);
  }
  const after = { ...before, ...complete(merged, BASE_TYPE, BASE_TYPE) };
  if (!isObject(patch.conditions)) return after;
  return withApplications(after, patchedApplications(tenant, before, patch));
}

/** Applications are resources of their own: what PATCH does with them is another question. */
function patchedApplications(
  { switches }: Tenant,
  before: StoredListener,
  patch: JsonObject,
): JsonObject[] {
  const had = applicationsOf(before);
  const sent = sentApplications(patch);
  if (!sent) return had;
  if (switches.conditionsPatch === "replaces") return sent;
  return [...had, ...sent.filter(({ appId }) => !had.some((entry) => sameId(entry.appId, appId)))];
}
