import type { JsonObject } from "@/lib/domain/json";
import type { Listener, ListenerOptions } from "@/lib/domain/listener";
import { fingerprint } from "./fingerprint";
import type { PhoneListener, WireObject } from "../wire/types";

/**
 * What Graph gives, as the domain takes it. `appIds` comes from the listener itself, or, where
 * Graph leaves it out, from its sub-collection.
 */
export function toListener(wire: PhoneListener, appIds: readonly string[]): Listener {
  const {
    id,
    displayName,
    priority,
    authenticationEventsFlowId,
    conditions,
    handler,
    ...unknownProperties
  } = wire;
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

function toOptions(options: WireOptions): ListenerOptions {
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
