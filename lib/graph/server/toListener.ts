import type { JsonObject } from "@/lib/domain/json";
import type { Listener, ListenerOptions } from "@/lib/domain/listener";
import type { PhoneListener, WireObject } from "../wire/types";
import { createHash } from "node:crypto";
import { byText } from "@/lib/geo/fold";

/**
 * What Graph gives, as the domain takes it. `appIds` comes from the listener itself, or, where
 * Graph leaves it out, from its sub-collection.
 */
export function toListener(wire: PhoneListener, appIds: readonly string[]): Listener {
  const { id, displayName, priority, conditions, handler, ...more } = wire;
  const { authenticationEventsFlowId, ...unknownProperties } = more;
  const { applications, ...unknownConditions } = conditions ?? {};
  const { smsOptions, voiceOptions, ...unknownHandler } = handler;
  const listener = {
    id,
    displayName: displayName ?? null,
    priority: priority ?? 500,
    flowId: authenticationEventsFlowId ?? null,
    allApplications: applications?.includeAllApplications ?? false,
    appIds: [...new Set(appIds.map((appId) => appId.toLowerCase()))],
    sms: toOptions(smsOptions),
    voice: toOptions(voiceOptions),
    preserved: {
      listener: properties(unknownProperties),
      conditions: properties(unknownConditions),
      handler: properties(unknownHandler),
      sms: unknownOptions(smsOptions),
      voice: unknownOptions(voiceOptions),
    },
  };
  return { ...listener, fingerprint: fingerprint(listener) };
}

type WireOptions = PhoneListener["handler"]["smsOptions"];

/** The lists of one channel; what Graph leaves out is empty. */
export function toOptions(options: WireOptions): ListenerOptions {
  return {
    defaultRegions: options?.defaultRegions ?? [],
    include: options?.includeAdditionalRegions ?? [],
    exclude: options?.excludeRegions ?? [],
  };
}

function unknownOptions(options: WireOptions): JsonObject {
  const { defaultRegions, includeAdditionalRegions, excludeRegions, ...rest } = options ?? {};
  return properties(rest);
}

/** Without annotations: they describe the answer, and are no part of the listener. */
function properties(rest: Record<string, unknown>): WireObject {
  return Object.fromEntries(
    Object.entries(rest).filter((entry): entry is [string, WireObject[string]] => {
      return !entry[0].includes("@odata.");
    }),
  );
}

/**
 * A digest of everything that a listener says. Graph has no ETag for listeners, so content is
 * compared; the order of lists and what is said twice do not count.
 */
function fingerprint(listener: Omit<Listener, "fingerprint">): string {
  const { sms, voice, appIds, ...rest } = listener;
  const asSets = ({ defaultRegions, include, exclude }: ListenerOptions) => ({
    defaultRegions: asSet(defaultRegions),
    include: asSet(include),
    exclude: asSet(exclude),
  });
  const content = { ...rest, appIds: asSet(appIds), sms: asSets(sms), voice: asSets(voice) };
  return createHash("sha256").update(canonical(content)).digest("base64url");
}

function asSet<T extends string | number>(items: readonly T[]): T[] {
  return [...new Set(items)].sort(byText);
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => byText(a, b)))
      : each,
  );
}
