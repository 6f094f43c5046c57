import { createHash } from "node:crypto";
import type { Listener } from "@/lib/domain/listener";

/**
 * A digest of everything that a listener says. Graph has no ETag for listeners, so content is
 * compared; the order of lists and what is said twice do not count.
 */
export function fingerprint(listener: Omit<Listener, "fingerprint">): string {
  const { sms, voice, appIds, ...rest } = listener;
  const content = {
    ...rest,
    appIds: asSet(appIds),
    sms: optionsAsSets(sms),
    voice: optionsAsSets(voice),
  };
  return createHash("sha256").update(canonical(content)).digest("base64url");
}

function optionsAsSets({ defaultRegions, include, exclude }: Listener["sms"]) {
  return {
    defaultRegions: asSet(defaultRegions),
    include: asSet(include),
    exclude: asSet(exclude),
  };
}

function asSet<T extends string | number>(items: readonly T[]): T[] {
  return [...new Set(items)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : each,
  );
}
