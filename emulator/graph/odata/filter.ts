import { textOf, type JsonObject } from "../../json";
import { badRequest } from "../http/failure";

export type Test = (item: JsonObject) => boolean;
type Operator = "eq" | "ge" | "le" | "gt" | "lt" | "in" | "startswith";

/** Which operators a resource takes on which property. */
export type Filterable = Readonly<Record<string, readonly Operator[]>>;

const COMPARISONS: Readonly<Record<string, (one: string, other: string) => boolean>> = {
  eq: (one, other) => one === other,
  ge: (one, other) => one >= other,
  le: (one, other) => one <= other,
  gt: (one, other) => one > other,
  lt: (one, other) => one < other,
};

/**
 * `$filter`, as far as the resources here support it: clauses joined by `and`. `own` knows those that
 * one resource alone takes.
 */
export function filtered<T extends JsonObject>(
  query: URLSearchParams,
  items: readonly T[],
  filterable: Filterable,
  own: (clause: string) => Test | undefined = () => undefined,
): readonly T[] {
  const filter = query.get("$filter");
  if (filter === null) return items;
  const tests = clauses(filter).map((clause) => own(clause) ?? testOf(clause, filterable));
  return items.filter((item) => tests.every((test) => test(item)));
}

/** Splits at `and`, but not within quotes. */
function clauses(filter: string): string[] {
  const parts = filter.match(/(?:'(?:[^']|'')*'|(?!\sand\s)[\s\S])+/gi) ?? [];
  return parts.map((part) => part.replace(/^\s*and\s+/i, "").trim());
}

function testOf(clause: string, filterable: Filterable): Test {
  const comparison = /^(\w+)\s+(eq|ge|le|gt|lt)\s+(.+)$/.exec(clause);
  if (comparison) return compare(comparison, filterable);
  const list = /^(\w+)\s+in\s*\((.*)\)$/.exec(clause);
  if (list) return within(list, filterable);
  const start = /^startswith\((\w+),\s*(.+)\)$/i.exec(clause);
  if (start) return startsWith(start, filterable);
  throw badRequest(`$filter cannot be understood: ${clause}`);
}

function compare(
  [, name = "", operator = "", literal = ""]: RegExpExecArray,
  able: Filterable,
): Test {
  allow(name, operator as Operator, able); // one of the alternatives of the expression above
  const value = normal(unquote(literal));
  const test = COMPARISONS[operator];
  return (item) => test?.(normal(textOf(item[name])), value) ?? false;
}

function within([, name = "", list = ""]: RegExpExecArray, able: Filterable): Test {
  allow(name, "in", able);
  const values = (list.match(/'(?:[^']|'')*'/g) ?? []).map((text) => normal(unquote(text)));
  return (item) => values.includes(normal(textOf(item[name])));
}

function startsWith([, name = "", literal = ""]: RegExpExecArray, able: Filterable): Test {
  allow(name, "startswith", able);
  const value = unquote(literal).toLowerCase();
  return (item) => textOf(item[name]).toLowerCase().startsWith(value);
}

function allow(name: string, operator: Operator, filterable: Filterable): void {
  if (!filterable[name]?.includes(operator)) {
    throw badRequest(`$filter does not support '${operator}' on '${name}'.`);
  }
}

function unquote(literal: string): string {
  const text = /^'(.*)'$/s.exec(literal.trim())?.[1];
  return text === undefined ? literal.trim() : text.replaceAll("''", "'");
}

/** Times become comparable as text; other texts are compared without case, as directories do. */
function normal(value: string): string {
  return /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value))
    ? new Date(value).toISOString()
    : value.toLowerCase();
}
