import type { Handler } from "./exchange";
import { methodNotAllowed, unknownPath } from "./http/failure";
import { isTypeCast, segmentsOf } from "./path";
import type { Resource } from "./permissions";

export interface Route {
  readonly path: string;
  readonly resource: Resource;
  readonly handlers: Readonly<Record<string, Handler>>;
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Static segments are compared without case, as Graph does. */
export function matchRoute(routes: readonly Route[], path: string): Match {
  const segments = segmentsOf(path).filter((segment) => !isTypeCast(segment));
  for (const route of routes) {
    const params = paramsOf(route.path.split("/").filter(Boolean), segments);
    if (params) return { route, params };
  }
  throw unknownPath(segments.at(-1) ?? "");
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
