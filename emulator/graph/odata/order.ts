import { textOf, type JsonObject } from "../../json";
import { badRequest } from "../http/failure";

/** `$orderby` on one property. */
export function ordered<T extends JsonObject>(
  query: URLSearchParams,
  items: readonly T[],
  sortable: readonly string[],
): readonly T[] {
  const order = query.get("$orderby");
  if (order === null) return items;
  const [name = "", direction = "asc"] = order.trim().split(/\s+/);
  if (!sortable.includes(name) || !["asc", "desc"].includes(direction)) {
    throw badRequest(`$orderby is not supported: ${order}`);
  }
  const sign = direction === "asc" ? 1 : -1;
  return items.toSorted((one, other) => sign * compare(textOf(one[name]), textOf(other[name])));
}

const { compare } = new Intl.Collator("en");
