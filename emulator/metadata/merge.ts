import { isObject, type Json, type JsonObject } from "../json";
import { annotatedName, propertiesOf } from "./types";

/** What PATCH does with a complex value: named properties are set, the others stay. */
export function merge(stored: JsonObject, patch: JsonObject): JsonObject {
  const merged = { ...stored };
  for (const [name, part] of Object.entries(patch)) {
    const before = stored[name];
    merged[name] = isObject(part) && isObject(before) ? mergeParts(before, part) : part;
  }
  return merged;
}

/** A value of another type takes the place of the old one whole. */
function mergeParts(before: JsonObject, part: JsonObject): JsonObject {
  return isSameType(before, part) ? merge(before, part) : part;
}

/** What PATCH might do instead: only references, which are no part of the value, stay. */
export function replace(before: Json | undefined, next: JsonObject): JsonObject {
  if (!isObject(before) || !isSameType(before, next)) return next;
  const name = annotatedName(next["@odata.type"]);
  const properties = name === undefined ? {} : propertiesOf(name);
  const references = Object.entries(before).filter(([key]) => properties[key]?.navigation);
  return { ...Object.fromEntries(references), ...next };
}

function isSameType(before: JsonObject, part: JsonObject): boolean {
  const type = part["@odata.type"];
  return type === undefined || type === before["@odata.type"];
}
