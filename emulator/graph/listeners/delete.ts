import { recordAudit } from "../audit/record";
import type { Handler } from "../exchange";
import { remove, trueListener } from "./store";

/** Deletes a listener whatever it names: the service asks nothing back. */
export const deleteListener: Handler = (exchange) => {
  const listener = trueListener(exchange);
  remove(exchange, listener);
  recordAudit(exchange, "Delete", listener, undefined);
  return { status: 204 };
};
