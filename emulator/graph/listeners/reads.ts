import type { Handler } from "../exchange";
import { badRequest } from "../http/failure";
import { paged } from "../odata/paging";
import { seenListener, seenListeners } from "./store";
import { contextOf, LISTENERS, viewListener } from "./view";

/** All types mixed, in pages. Whether applications come along is one of the unknowns. */
export const listListeners: Handler = (exchange) => {
  const { tenant, base } = exchange;
  const { listIncludesApplications } = tenant.switches;
  // None is known to work, so none may be relied on.
  if (exchange.request.query.has("$filter")) throw badRequest("$filter is not supported here.");
  const page = paged(exchange, seenListeners(exchange), {
    size: tenant.limits.listenersPage,
    most: 999,
  });
  const value = page.items.map((listener) =>
    viewListener(tenant, base, listener, listIncludesApplications),
  );
  return {
    status: 200,
    body: { "@odata.context": contextOf(base, LISTENERS), ...page.link, value },
  };
};

export const getListener: Handler = (exchange) => {
  const { tenant, base } = exchange;
  const shown = viewListener(tenant, base, seenListener(exchange), "inline");
  const context = contextOf(base, `${LISTENERS}/$entity`);
  return { status: 200, body: { "@odata.context": context, ...shown } };
};
