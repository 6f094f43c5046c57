import { extensionTypes } from "./extensionTypes";
import { handlerTypes } from "./handlerTypes";
import { listenerTypes } from "./listenerTypes";
import type { Property, Type } from "./model";
import { phoneTypes } from "./phoneTypes";
import { providerTypes } from "./providerTypes";
import { signUpTypes } from "./signUpTypes";

const types = new Map<string, Type>(
  Object.entries({
    ...listenerTypes,
    ...phoneTypes,
    ...handlerTypes,
    ...extensionTypes,
    ...providerTypes,
    ...signUpTypes,
  }),
);

const NAMESPACE = "#microsoft.graph.";

export function typeNamed(name: string): Type | undefined {
  return types.get(name);
}

/** The type an `@odata.type` annotation names, without its namespace. */
export function annotatedName(annotation: unknown): string | undefined {
  if (typeof annotation !== "string" || !annotation.startsWith(NAMESPACE)) return undefined;
  const name = annotation.slice(NAMESPACE.length);
  return typeNamed(name) ? name : undefined;
}

/** The type and all it derives from, itself first. */
function lineage(name: string): Type[] {
  const type = typeNamed(name);
  if (!type) throw new Error(`The metadata has no type ${name}.`);
  return type.base === undefined ? [type] : [type, ...lineage(type.base)];
}

export function derivesFrom(name: string, ancestor: string): boolean {
  const base = typeNamed(name)?.base;
  return name === ancestor || (base !== undefined && derivesFrom(base, ancestor));
}

/** All properties of a type, those of its bases included. */
export function propertiesOf(name: string): Readonly<Record<string, Property>> {
  // A base first, so that what derives from it may declare a property anew.
  const bases = lineage(name).toReversed();
  return Object.fromEntries(bases.flatMap(({ properties }) => Object.entries(properties)));
}

export function isOpen(name: string): boolean {
  return lineage(name).some((type) => type.open);
}

export function isBetaOnly(annotation: unknown): boolean {
  const name = annotatedName(annotation);
  return name !== undefined && isBetaOnlyType(name);
}

export function isBetaOnlyType(name: string): boolean {
  return lineage(name).some((type) => type.beta);
}
