/*
 * @peculiar/x509 wants the three functions of the Reflect Metadata proposal that its container of
 * classes calls (https://rbuckton.github.io/reflect-metadata). Importing this gives them, unless they
 * are there already.
 */
const metadata = new WeakMap<object, Map<unknown, unknown>>();

const functions = {
  defineMetadata(key: unknown, value: unknown, target: object): void {
    const known = metadata.get(target) ?? new Map<unknown, unknown>();
    metadata.set(target, known.set(key, value));
  },
  getOwnMetadata(key: unknown, target: object): unknown {
    return metadata.get(target)?.get(key);
  },
  getMetadata(key: unknown, target: object): unknown {
    let each: object | null = target;
    while (each !== null) {
      if (metadata.get(each)?.has(key)) return functions.getOwnMetadata(key, each);
      each = Reflect.getPrototypeOf(each);
    }
    return undefined;
  },
};

if (!("getMetadata" in Reflect)) Object.assign(Reflect, functions);

export {};
