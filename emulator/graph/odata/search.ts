import { textOf, type JsonObject } from "../../json";
import type { Exchange } from "../exchange";
import { badRequest, refused } from "../http/failure";

/** Directory objects answer `$search` and `$count` only to who accepts an eventual answer. */
export function isEventual({ request }: Exchange): boolean {
  return request.headers.consistencylevel?.toLowerCase() === "eventual";
}

/** `$search="displayName:text"`, which matches the beginnings of words. */
export function searched<T extends JsonObject>(
  exchange: Exchange,
  items: readonly T[],
  searchable: readonly string[],
): readonly T[] {
  const search = exchange.request.query.get("$search");
  if (search === null) return items;
  if (!isEventual(exchange)) throw refused("$search needs the header ConsistencyLevel: eventual.");
  const [, name = "", text = ""] = /^"(\w+):(.*)"$/s.exec(search) ?? [];
  if (!searchable.includes(name)) throw badRequest(`$search cannot be understood: ${search}`);
  const wanted = words(text);
  return items.filter((item) => {
    const present = words(textOf(item[name]));
    return wanted.every((word) => present.some((other) => other.startsWith(word)));
  });
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
