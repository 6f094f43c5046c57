/** Splits a path, taking `name('key')` and `name(appId='key')` apart into a name and a key. */
export function segmentsOf(path: string): string[] {
  return path
    .split("/")
    .filter(Boolean)
    .map(decodeURIComponent)
    .flatMap((segment) => {
      const [, name, key] = /^([^(]+)\((.+)\)$/.exec(segment) ?? [];
      return name !== undefined && key !== undefined ? [name, unquote(key)] : [segment];
    });
}

function unquote(key: string): string {
  return /^'(.*)'$/.exec(key)?.[1] ?? key;
}

/** A segment such as `microsoft.graph.onTokenIssuanceStartListener`, which only names a type. */
export function isTypeCast(segment: string): boolean {
  return segment.startsWith("microsoft.graph.");
}
