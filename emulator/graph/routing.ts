import type { Handler } from "./exchange";
import { badRequest, methodNotAllowed, unknownPath } from "./http/failure";
import { derivesFrom, isBetaOnlyType, typeNamed } from "../metadata/types";
import type { GraphVersion } from "./http/message";
import { castOf, segmentsOf } from "./path";
import type { Resource } from "./permissions";

export interface Route {
  readonly path: string;
  readonly resource: Resource;
  readonly handlers: Readonly<Record<string, Handler>>;
  /** What types a path of it may be cast to: this one and those derived from it. */
  readonly type?: string;
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
  /** Types that the path is cast to. */
  readonly casts: readonly string[];
}

/** Static segments are compared without case, as Graph does. */
export function matchRoute(routes: readonly Route[], path: string, version: GraphVersion): Match {
  const all = segmentsOf(path);
  const segments = all.filter((segment) => castOf(segment) === undefined);
  for (const route of routes) {
    const params = paramsOf(route.path.split("/").filter(Boolean), segments);
    if (params) return { route, params, casts: castsOf(route, all, version) };
  }
  throw unknownPath(segments.at(-1) ?? "");
}

function castsOf({ type }: Route, segments: readonly string[], version: GraphVersion): string[] {
  return segments.flatMap((segment) => {
    const cast = castOf(segment);
    if (cast === undefined) return [];
    const isKnown = typeNamed(cast) !== undefined && (version === "beta" || !isBetaOnlyType(cast));
    if (type !== undefined && isKnown && derivesFrom(cast, type)) return [cast];
    throw badRequest(`The path cannot be cast to '${segment}'.`);
  });
}

export function handlerOf({ route }: Match, method: string): Handler {
  const handler = route.handlers[method];
  if (!handler) throw methodNotAllowed();
  return handler;
}

function paramsOf(pattern: readonly string[], segments: readonly string[]) {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = segments[index] ?? "";
    const name = /^\{(.+)\}$/.exec(expected)?.[1];
    if (name !== undefined) params[name] = actual;
    else if (expected.toLowerCase() !== actual.toLowerCase()) return undefined;
  }
  return params;
}
