import type { StoredApplication } from "../../tenants/resources";
import { SPA_CLIENT_ID } from "../../constants";
import { dialgateApplication } from "../directory/registration";
import { param, type Exchange, type Handler } from "../exchange";
import { objectNotFound, unsupportedQuery } from "../http/failure";
import { sameId } from "../listeners/applicationsOf";
import { contextOf } from "../listeners/view";
import { filtered } from "../odata/filter";
import { ordered } from "../odata/order";
import { paged } from "../odata/paging";
import { isEventual, searched } from "../odata/search";
import { selected } from "../odata/select";

const PROPERTIES = [
  "id",
  "appId",
  "displayName",
  "description",
  "createdDateTime",
  "publisherDomain",
  "signInAudience",
  "identifierUris",
  "tags",
  "notes",
  "spa",
  "web",
  "publicClient",
  "api",
  "appRoles",
];

function found(exchange: Exchange): readonly StoredApplication[] {
  const { tenant, request } = exchange;
  if (tenant.switches.applicationsSearch === "refused" && request.query.has("$search")) {
    throw unsupportedQuery("The query parameter '$search' is not supported.");
  }
  const all = filtered(request.query, tenant.applications, {
    appId: ["eq", "in"],
    id: ["eq", "in"],
    displayName: ["eq", "in", "startswith"],
    signInAudience: ["eq"],
  });
  return ordered(request.query, searched(exchange, all, ["displayName"]), ["displayName"]);
}

export const listApplications: Handler = (exchange) => {
  const { query } = exchange.request;
  if (query.get("$count") === "true") refuseCount(exchange);
  const all = found(exchange);
  const page = paged(exchange, all, { size: 100, most: 999 });
  const value = selected(query, page.items, PROPERTIES);
  const select = query.get("$select");
  const what = select === null ? "applications" : `applications(${select})`;
  const counts = query.get("$count") === "true" && isEventual(exchange);
  return {
    status: 200,
    body: {
      "@odata.context": contextOf(exchange.base, what),
      ...(counts && { "@odata.count": all.length }),
      ...page.link,
      value,
    },
  };
};

export const countApplications: Handler = (exchange) => {
  refuseCount(exchange);
  return { status: 200, text: String(found(exchange).length) };
};

function refuseCount({ tenant }: Exchange): void {
  if (tenant.switches.applicationsCount === "allowed") return;
  throw unsupportedQuery("The query parameter '$count' is not supported.");
}

/** By object id, or as `applications(appId='…')` by client id. */
export const getApplication: Handler = (exchange) => {
  const key = param(exchange, "id");
  const appId = /^appId='(.*)'$/i.exec(key)?.[1];
  const { tenant } = exchange;
  const seeded = tenant.applications.find((candidate) =>
    appId === undefined ? sameId(candidate.id, key) : sameId(candidate.appId, appId),
  );
  const own = appId !== undefined && sameId(SPA_CLIENT_ID, appId);
  const application = own ? dialgateApplication(tenant) : seeded;
  if (!application) throw objectNotFound(appId ?? key);
  const [shown] = selected(exchange.request.query, [application], PROPERTIES);
  const context = contextOf(exchange.base, "applications/$entity");
  return { status: 200, body: { "@odata.context": context, ...shown } };
};
