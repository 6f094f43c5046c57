import type { JsonObject } from "../../json";
import { annotatedName, derivesFrom, propertiesOf, typeNamed } from "../../metadata/types";
import type { StoredListener } from "../../tenants/resources";
import type { Exchange } from "../exchange";
import { badRequest } from "../http/failure";
import { filtered, type Test } from "../odata/filter";
import { castOf } from "../path";
import { appIdsOf, sameId } from "./applicationsOf";
import { BASE_TYPE } from "./body";

/** By the pages "List authenticationEventListeners" of each version. */
const DOCUMENTED = {
  "v1.0": ["$filter", "$expand"],
  beta: ["$filter", "$select"],
} as const;

/** Refuses query options that the tenant, or the page of this version, does not know on the list. */
export function allowOptions({ tenant, request }: Exchange): void {
  const { listenersQuery } = tenant.switches;
  const known: readonly string[] = listenersQuery === "refused" ? [] : DOCUMENTED[request.version];
  const asked = ["$filter", "$expand", "$select"].filter((option) => request.query.has(option));
  const refused = asked.find((option) => !known.includes(option));
  if (refused !== undefined) throw badRequest(`${refused} is not supported here.`);
}

export function filteredListeners(
  { request }: Exchange,
  listeners: readonly StoredListener[],
): readonly StoredListener[] {
  const able = {
    id: ["eq", "in"],
    displayName: ["eq", "startswith"],
    priority: ["eq"],
    authenticationEventsFlowId: ["eq"],
  } as const;
  return filtered(request.query, listeners, able, (clause) => isOf(clause) ?? names(clause));
}

function isOf(clause: string): Test | undefined {
  const named = /^isof\('([^']+)'\)$/i.exec(clause)?.[1];
  if (named === undefined) return undefined;
  const type = castOf(named) ?? "";
  if (!typeNamed(type)) throw badRequest(`$filter names no type: ${named}`);
  return ({ "@odata.type": actual }) => derivesFrom(annotatedName(actual) ?? "", type);
}

function names(clause: string): Test | undefined {
  const any =
    /^conditions\/applications\/includeApplications\/any\((\w+):\s*\1\/appId eq '([^']*)'\)$/i;
  const appId = any.exec(clause)?.[2];
  return appId === undefined
    ? undefined
    : (item) => appIdsOf(item).some((each) => sameId(each, appId));
}

/** Whether `$expand` brings along the applications. What else it may name is there in any case. */
export function expandsApplications({ request }: Exchange): boolean {
  const paths = request.query.get("$expand")?.split(",") ?? [];
  return paths.map((path) => expanded(path.trim())).includes("includeApplications");
}

/** The navigation property that a path leads to, such as "handler/microsoft.graph.…/customExtension". */
function expanded(path: string): string {
  let type: string | undefined = BASE_TYPE;
  let last = "";
  for (const segment of path.split("/")) {
    const cast = castOf(segment);
    if (cast !== undefined && type !== undefined && typeNamed(cast) && derivesFrom(cast, type)) {
      type = cast;
      continue;
    }
    const properties: ReturnType<typeof propertiesOf> =
      type === undefined ? {} : propertiesOf(type);
    const property = Object.hasOwn(properties, segment) ? properties[segment] : undefined;
    if (property === undefined || !("complex" in property.type)) throw notExpandable(path);
    type = property.type.complex;
    last = property.navigation ? segment : "";
  }
  if (last === "") throw notExpandable(path);
  return last;
}

function notExpandable(path: string) {
  return badRequest(`$expand cannot be understood: ${path}`);
}

/** `$select`; what tells the types apart and the id stay. */
export function selectedOf({ request }: Exchange, shown: JsonObject): JsonObject {
  const select = request.query.get("$select");
  if (select === null) return shown;
  const type = annotatedName(shown["@odata.type"]);
  const known = type === undefined ? {} : propertiesOf(type);
  const names = select.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) throw badRequest(`$select names '${unknown}', which does not exist.`);
  const kept = Object.entries(shown).filter(
    ([name]) => name === "@odata.type" || name === "id" || names.includes(name),
  );
  return Object.fromEntries(kept);
}

/** The collection as annotations name it. */
export function collectionName({ casts }: Exchange, listeners: string): string {
  return [listeners, ...casts.map((cast) => `microsoft.graph.${cast}`)].join("/");
}
