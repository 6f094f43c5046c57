declare global {
  /** Of the process: Next gives its routes and its actions modules of their own. */
  var dialgateOfProcess: Map<string, unknown> | undefined;
}

/** The one of its name in this process; made when it is first asked for. */
export function ofProcess<T>(name: string, make: () => T): T {
  const all = (globalThis.dialgateOfProcess ??= new Map<string, unknown>());
  if (!all.has(name)) all.set(name, make());
  // Each name is given to one function alone, so that it is what that function made.
  return all.get(name) as T;
}
