import type { Json } from "../json";

export type PrimitiveName = "String" | "Boolean" | "Int16" | "Int32";

/** A property as the metadata declares it. */
export interface Property {
  readonly type: { readonly primitive: PrimitiveName } | { readonly complex: string };
  readonly collection?: true;
  /** False where the metadata says `Nullable="false"`. */
  readonly nullable?: false;
  /** May be left out all the same. */
  readonly optional?: true;
  /** A reference to other resources rather than a part of this one. */
  readonly navigation?: true;
  /** Set by the service: ignored in what a client sends. */
  readonly computed?: true;
  /** What the service fills in where a client leaves the property out. */
  readonly fill?: Json;
}

/** An entity type or complex type. Names are without the namespace `microsoft.graph`. */
export interface Type {
  readonly base?: string;
  readonly abstract?: true;
  /** Takes properties it does not declare; so do the types derived from it. */
  readonly open?: true;
  /** In beta only. */
  readonly beta?: true;
  readonly properties: Readonly<Record<string, Property>>;
}

export const string: Property = { type: { primitive: "String" } };
export const boolean: Property = { type: { primitive: "Boolean" } };
export const int32: Property = { type: { primitive: "Int32" } };
export const int16: Property = { type: { primitive: "Int16" } };

export function complex(name: string): Property {
  return { type: { complex: name } };
}

export function many(property: Property): Property {
  return { ...property, collection: true };
}

export function required(property: Property): Property {
  return { ...property, nullable: false };
}

/** Never null, but nothing that every body must have: references name what has it already. */
export function notNull(property: Property): Property {
  return { ...property, nullable: false, optional: true };
}

export function filled(property: Property, fill: Json): Property {
  return { ...property, nullable: false, fill };
}

export function navigation(property: Property): Property {
  return { ...property, navigation: true };
}

export function computed(property: Property): Property {
  return { ...property, computed: true };
}
