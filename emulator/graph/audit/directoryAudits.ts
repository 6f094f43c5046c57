import { param, type Handler } from "../exchange";
import { objectNotFound } from "../http/failure";
import { sameId } from "../listeners/applicationsOf";
import { contextOf } from "../listeners/view";
import { filtered } from "../odata/filter";
import { ordered } from "../odata/order";
import { paged } from "../odata/paging";
import { spelt } from "./spelling";

const DAY = 86_400_000;
/** External tenants keep their audit log for seven days. */
const KEPT_DAYS = 7;

export const listAudits: Handler = (exchange) => {
  const { tenant, request, emulator, base } = exchange;
  const oldest = emulator.clock() - KEPT_DAYS * DAY;
  const kept = spelt(tenant.audits, tenant.switches.auditSpelling).filter(
    ({ activityDateTime }) => Date.parse(activityDateTime) > oldest,
  );
  const newestFirst = kept.toSorted((one, other) =>
    other.activityDateTime.localeCompare(one.activityDateTime),
  );
  const found = filtered(request.query, newestFirst, {
    activityDateTime: ["eq", "ge", "le", "gt", "lt"],
    activityDisplayName: ["eq", "startswith"],
    loggedByService: ["eq"],
    category: ["eq"],
    correlationId: ["eq"],
    result: ["eq"],
  });
  const sorted = ordered(request.query, found, ["activityDateTime", "activityDisplayName"]);
  const page = paged(exchange, sorted, { size: 100, most: 999 });
  const context = contextOf(base, "auditLogs/directoryAudits");
  return {
    status: 200,
    body: { "@odata.context": context, ...page.link, value: [...page.items] },
  };
};

export const getAudit: Handler = (exchange) => {
  const id = param(exchange, "id");
  const { audits, switches } = exchange.tenant;
  const entry = spelt(audits, switches.auditSpelling).find((candidate) => sameId(candidate.id, id));
  if (!entry) throw objectNotFound(id);
  const context = contextOf(exchange.base, "auditLogs/directoryAudits/$entity");
  return { status: 200, body: { "@odata.context": context, ...entry } };
};
