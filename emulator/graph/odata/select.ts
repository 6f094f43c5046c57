import type { JsonObject } from "../../json";
import { badRequest } from "../http/failure";

/** `$select`: the named properties, in the order of the resource. */
export function selected<T extends JsonObject>(
  query: URLSearchParams,
  items: readonly T[],
  known: readonly string[],
): JsonObject[] {
  const select = query.get("$select");
  if (select === null) return [...items];
  const names = select.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw badRequest(`$select names '${unknown}', which does not exist.`);
  return items.map((item) =>
    Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name))),
  );
}
