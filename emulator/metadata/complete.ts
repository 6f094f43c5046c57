import { badRequest } from "../graph/http/failure";
import { copy, isObject, type Json, type JsonObject } from "../json";
import type { Property } from "./model";
import { annotatedName, propertiesOf } from "./types";

/** Fills in what the service fills in, and refuses what lacks a required property. */
export function complete(value: JsonObject, declared: string, path: string): JsonObject {
  const properties = propertiesOf(annotatedName(value["@odata.type"]) ?? declared);
  const completed: JsonObject = {};
  for (const [name, part] of Object.entries(value)) {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    completed[name] = property ? completePart(part, property, `${path}/${name}`) : part;
  }
  for (const [name, property] of Object.entries(properties)) {
    if (name in value || property.computed || property.navigation) continue;
    if (property.fill !== undefined) {
      completed[name] = completePart(copy(property.fill), property, `${path}/${name}`);
    } else if (property.nullable === false && !property.optional) {
      throw badRequest(`'${path}/${name}' is required.`);
    }
  }
  return completed;
}

function completePart(part: Json, { type, collection }: Property, path: string): Json {
  if (!("complex" in type)) return part;
  if (collection && Array.isArray(part)) {
    return part.map((item) => (isObject(item) ? complete(item, type.complex, path) : item));
  }
  return isObject(part) ? complete(part, type.complex, path) : part;
}
