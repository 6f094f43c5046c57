import { without } from "../../json";
import { checkObject } from "../../metadata/check";
import { complete } from "../../metadata/complete";
import { recordAudit } from "../audit/record";
import { param, type Handler } from "../exchange";
import { objectNotFound, refused } from "../http/failure";
import { bodyOf } from "../http/requestBody";
import { applicationsOf, sameId, withApplications } from "./applicationsOf";
import { checkAppId } from "./body";
import { seenListener, store, trueListener } from "./store";
import { applicationsContext } from "./view";

const TYPE = "authenticationConditionApplication";

/** The sub-collection of applications: listed, added to, removed from, and nothing else. */
export const listIncluded: Handler = (exchange) => {
  const listener = seenListener(exchange);
  const context = applicationsContext(exchange.base, listener);
  return { status: 200, body: { "@odata.context": context, value: applicationsOf(listener) } };
};

export const addIncluded: Handler = (exchange) => {
  const before = trueListener(exchange);
  const sent = complete(checkObject(bodyOf(exchange.request), TYPE, TYPE), TYPE, TYPE);
  const entry = without(sent, "@odata.type");
  checkAppId(entry.appId);
  const had = applicationsOf(before);
  if (had.some(({ appId }) => sameId(appId, entry.appId))) {
    throw refused("The listener names this application already.");
  }
  const after = withApplications(before, [...had, entry]);
  store(exchange, before, after);
  recordAudit(exchange, "Update", before, after);
  const context = `${applicationsContext(exchange.base, before)}/$entity`;
  return { status: 201, body: { "@odata.context": context, ...entry } };
};

export const removeIncluded: Handler = (exchange) => {
  const before = trueListener(exchange);
  const id = param(exchange, "appId");
  const had = applicationsOf(before);
  const kept = had.filter(({ appId }) => !sameId(appId, id));
  if (kept.length === had.length) throw objectNotFound(id);
  const after = withApplications(before, kept);
  store(exchange, before, after);
  recordAudit(exchange, "Update", before, after);
  return { status: 204 };
};
