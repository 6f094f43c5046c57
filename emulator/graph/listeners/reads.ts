import type { Handler } from "../exchange";
import { paged } from "../odata/paging";
import {
  allowOptions,
  collectionName,
  expandsApplications,
  filteredListeners,
  selectedOf,
} from "./query";
import { seenListener, seenListeners } from "./store";
import { contextOf, LISTENERS, viewListener } from "./view";

/**
 * All types mixed, or those of the type that the path is cast to, in pages. Whether applications come
 * along is one of the unknowns, and so is which query options work.
 */
export const listListeners: Handler = (exchange) => {
  const { tenant, base } = exchange;
  allowOptions(exchange);
  const applications = expandsApplications(exchange)
    ? "inline"
    : tenant.switches.listIncludesApplications;
  const page = paged(exchange, filteredListeners(exchange, seenListeners(exchange)), {
    size: tenant.limits.listenersPage,
    most: 999,
  });
  const value = page.items.map((listener) =>
    selectedOf(exchange, viewListener(tenant, base, listener, applications)),
  );
  const context = contextOf(base, collectionName(exchange, LISTENERS));
  return { status: 200, body: { "@odata.context": context, ...page.link, value } };
};

export const getListener: Handler = (exchange) => {
  const { tenant, base } = exchange;
  const shown = viewListener(tenant, base, seenListener(exchange), "inline");
  const context = contextOf(base, `${LISTENERS}/$entity`);
  return { status: 200, body: { "@odata.context": context, ...shown } };
};
