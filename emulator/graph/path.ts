import { badRequest } from "./http/failure";

/** Splits a path, taking `name('key')` and `name(appId='key')` apart into a name and a key. */
export function segmentsOf(path: string): string[] {
  return path
    .split("/")
    .filter(Boolean)
    .map(decoded)
    .flatMap((segment) => {
      const [, name, key] = /^([^(]+)\((.+)\)$/.exec(segment) ?? [];
      return name !== undefined && key !== undefined ? [name, unquote(key)] : [segment];
    });
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest(`The path segment '${segment}' is not encoded as addresses are.`);
  }
}

function unquote(key: string): string {
  return /^'(.*)'$/.exec(key)?.[1] ?? key;
}

/**
 * The type that a segment such as `microsoft.graph.onTokenIssuanceStartListener` names: what is before
 * it is taken for that type, or only what is of it.
 */
export function castOf(segment: string): string | undefined {
  return /^microsoft\.graph\.(.+)$/.exec(segment)?.[1];
}
