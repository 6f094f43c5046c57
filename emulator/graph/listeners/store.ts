import { annotatedName, derivesFrom, isBetaOnly } from "../../metadata/types";
import type { StoredListener } from "../../tenants/resources";
import type { Exchange } from "../exchange";
import { param } from "../exchange";
import { listenerNotFound } from "../http/failure";
import { sameId } from "./applicationsOf";
import { enforceRules } from "./rules";

/** v1.0 does not show what it has no type for, and a cast only what is of its type. */
function visible({ request, casts }: Exchange, listeners: readonly StoredListener[]) {
  return listeners.filter(
    ({ "@odata.type": type }) =>
      (request.version === "beta" || !isBetaOnly(type)) && casts.every((cast) => isOf(type, cast)),
  );
}

function isOf(annotation: string, type: string): boolean {
  const name = annotatedName(annotation);
  return name !== undefined && derivesFrom(name, type);
}

/** What a read sees: the state of as many seconds ago as the tenant lags. */
export function seenListeners(exchange: Exchange): readonly StoredListener[] {
  const { tenant, emulator } = exchange;
  const time = emulator.clock() - tenant.switches.readLagSeconds * 1000;
  return visible(exchange, tenant.listeners.asOf(time));
}

export function seenListener(exchange: Exchange): StoredListener {
  return pick(exchange, seenListeners(exchange));
}

/** What a write acts on: the true state. */
export function trueListener(exchange: Exchange): StoredListener {
  return pick(exchange, visible(exchange, exchange.tenant.listeners.current));
}

function pick(exchange: Exchange, listeners: readonly StoredListener[]): StoredListener {
  const id = param(exchange, "id");
  const found = listeners.find((listener) => sameId(listener.id, id));
  if (!found) throw listenerNotFound(id);
  return found;
}

/** Stores a new or changed listener, if the rules let it. */
export function store(
  { tenant }: Exchange,
  before: StoredListener | undefined,
  after: StoredListener,
): void {
  const all = tenant.listeners.current;
  const others = all.filter(({ id }) => id !== after.id);
  enforceRules({ tenant, before, after, others });
  tenant.listeners.current = before
    ? all.map((listener) => (listener.id === after.id ? after : listener))
    : [...all, after];
}

export function remove({ tenant }: Exchange, listener: StoredListener): void {
  tenant.listeners.current = tenant.listeners.current.filter(({ id }) => id !== listener.id);
}
