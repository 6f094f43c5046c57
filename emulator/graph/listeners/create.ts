import { randomUUID } from "node:crypto";
import { textOf, without } from "../../json";
import { complete } from "../../metadata/complete";
import type { StoredListener } from "../../tenants/resources";
import { recordAudit } from "../audit/record";
import type { Handler } from "../exchange";
import { withApplications } from "./applicationsOf";
import { BASE_TYPE, listenerBody, sentApplications } from "./body";
import { store } from "./store";
import { contextOf, LISTENERS, viewListener } from "./view";

/** What the service shows of a listener even where nothing was sent. */
const UNSET = { authenticationEventsFlowId: null, conditions: null, displayName: null };

export const createListener: Handler = (exchange) => {
  const { tenant, base } = exchange;
  const body = complete(listenerBody(exchange), BASE_TYPE, BASE_TYPE);
  const sent: StoredListener = {
    "@odata.type": textOf(body["@odata.type"]),
    id: randomUUID(),
    ...without(body, "@odata.type"),
  };
  const applications = sentApplications(body);
  const kept = applications ? withApplications(sent, applications) : sent;
  const unset = Object.entries(UNSET).filter(([name]) => !(name in kept));
  const listener: StoredListener = { ...kept, ...Object.fromEntries(unset) };
  store(exchange, undefined, listener);
  recordAudit(exchange, "Create", undefined, listener);
  const context = contextOf(base, `${LISTENERS}/$entity`);
  return {
    status: 201,
    headers: { location: `${base}/${LISTENERS}/${listener.id}` },
    body: { "@odata.context": context, ...viewListener(tenant, base, listener, "inline") },
  };
};
