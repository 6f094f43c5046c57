import { badRequest } from "../graph/http/failure";
import { isObject, type Json, type JsonObject } from "../json";
import type { PrimitiveName, Property } from "./model";
import { annotatedName, derivesFrom, isOpen, propertiesOf, typeNamed } from "./types";

const PRIMITIVES: Readonly<Record<PrimitiveName, (value: Json) => boolean>> = {
  String: (value) => typeof value === "string",
  Boolean: (value) => typeof value === "boolean",
  Int16: (value) => isIntegerWithin(value, 2 ** 15),
  Int32: (value) => isIntegerWithin(value, 2 ** 31),
};

function isIntegerWithin(value: Json, bound: number): boolean {
  return Number.isInteger(value) && Number(value) >= -bound && Number(value) < bound;
}

/**
 * Walks a body along the metadata and returns what of it a client may set: annotations other than
 * `@odata.type` and computed properties are dropped, everything else is kept or refused.
 */
export function checkObject(value: Json, declared: string, path: string): JsonObject {
  if (!isObject(value)) {
    throw badRequest(`'${path}' does not match schema: an object of ${declared} is expected.`);
  }
  const type = actualType(value["@odata.type"], declared, path);
  const properties = propertiesOf(type);
  const entries = Object.entries(value).filter(([name]) => isOwn(name, properties));
  return Object.fromEntries(
    entries.map(([name, part]) => {
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (property) return [name, checkProperty(part, property, `${path}/${name}`)];
      if (name === "@odata.type" || isOpen(type)) return [name, part];
      throw badRequest(`The property '${name}' does not exist on type 'microsoft.graph.${type}'.`);
    }),
  );
}

function isOwn(name: string, properties: Readonly<Record<string, Property>>): boolean {
  if (name === "@odata.type") return true;
  return !name.includes("@") && !(Object.hasOwn(properties, name) && properties[name]?.computed);
}

/** The declared type, or the one the body names if that may stand in its place. */
function actualType(annotation: Json | undefined, declared: string, path: string): string {
  const name = annotation === undefined ? declared : annotatedName(annotation);
  if (name === undefined)
    throw badRequest(`Invalid OData type specified: ${JSON.stringify(annotation)}`);
  if (!derivesFrom(name, declared)) {
    throw badRequest(`'${path}' cannot be of type '${name}': '${declared}' is expected.`);
  }
  if (typeNamed(name)?.abstract) {
    throw badRequest(`'${path}' needs an @odata.type, because '${name}' is abstract.`);
  }
  return name;
}

function checkProperty(value: Json, property: Property, path: string): Json {
  if (!property.collection) return checkValue(value, property, path);
  if (!Array.isArray(value)) throw badRequest(`'${path}' does not match schema: not a collection.`);
  const item: Property = { type: property.type, nullable: false };
  return value.map((part, index) => checkValue(part, item, `${path}[${index}]`));
}

function checkValue(value: Json, { type, nullable }: Property, path: string): Json {
  if (value === null) {
    if (nullable === false) throw badRequest(`'${path}' cannot be null.`);
    return null;
  }
  if ("complex" in type) return checkObject(value, type.complex, path);
  if (PRIMITIVES[type.primitive](value)) return value;
  throw badRequest(`'${path}': cannot convert ${JSON.stringify(value)} to Edm.${type.primitive}.`);
}
