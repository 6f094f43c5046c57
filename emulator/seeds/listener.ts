import type { Json, JsonObject } from "../json";
import type { StoredListener } from "../tenants/resources";
import { fixedId } from "./fixedId";

interface ListenerWish {
  readonly key: string;
  readonly appIds: readonly string[];
  readonly displayName?: string;
  readonly priority?: number;
  readonly flowId?: string;
}

interface PhoneWish extends ListenerWish {
  readonly optIn?: readonly number[];
  readonly exclude?: readonly number[];
  /** The same as for SMS, where not given. */
  readonly voice?: { readonly optIn: readonly number[]; readonly exclude: readonly number[] };
}

export function listenerIdOf(key: string): string {
  return fixedId(`listener/${key}`);
}

function listener(wish: ListenerWish, type: string, handler: Json): StoredListener {
  return {
    "@odata.type": `#microsoft.graph.${type}`,
    id: listenerIdOf(wish.key),
    displayName: wish.displayName ?? null,
    priority: wish.priority ?? 500,
    authenticationEventsFlowId: wish.flowId ?? null,
    conditions: {
      applications: {
        includeAllApplications: false,
        includeApplications: wish.appIds.map((appId) => ({ appId })),
      },
    },
    handler,
  };
}

export function phoneListener(wish: PhoneWish): StoredListener {
  const sms = { optIn: wish.optIn ?? [], exclude: wish.exclude ?? [] };
  return listener(wish, "onPhoneMethodLoadStartListener", {
    "@odata.type": "#microsoft.graph.onPhoneMethodLoadStartExternalUsersAuthHandler",
    smsOptions: options(sms),
    voiceOptions: options(wish.voice ?? sms),
  });
}

function options({
  optIn,
  exclude,
}: {
  optIn: readonly number[];
  exclude: readonly number[];
}): Json {
  return { includeAdditionalRegions: [...optIn], excludeRegions: [...exclude] };
}

/** Listeners of other types, which nothing here may disturb. */
export function otherListener(wish: ListenerWish, type: OtherType): StoredListener {
  return listener(wish, type, { ...OTHER_HANDLERS[type] });
}

const customExtension = { id: fixedId("extension/contoso") };

const OTHER_HANDLERS = {
  onTokenIssuanceStartListener: {
    "@odata.type": "#microsoft.graph.onTokenIssuanceStartCustomExtensionHandler",
    configuration: null,
    customExtension,
  },
  onAttributeCollectionStartListener: {
    "@odata.type": "#microsoft.graph.onAttributeCollectionStartCustomExtensionHandler",
    configuration: null,
    customExtension,
  },
  onEmailOtpSendListener: {
    "@odata.type": "#microsoft.graph.onOtpSendCustomExtensionHandler",
    configuration: {
      behaviorOnError: { "@odata.type": "#microsoft.graph.fallbackToMicrosoftProviderOnError" },
      clientConfiguration: { timeoutInMilliseconds: 1500, maximumRetries: 1 },
    },
    customExtension,
  },
  onFraudProtectionLoadStartListener: {
    "@odata.type": "#microsoft.graph.onFraudProtectionLoadStartExternalUsersAuthHandler",
    signUp: {
      "@odata.type": "#microsoft.graph.fraudProtectionProviderConfiguration",
      fraudProtectionProvider: {
        "@odata.type": "#microsoft.graph.arkoseFraudProtectionProvider",
        id: fixedId("provider/contoso"),
        displayName: "Contoso Arkose",
      },
    },
  },
} satisfies Record<string, JsonObject>;

export type OtherType = keyof typeof OTHER_HANDLERS;
export const OTHER_TYPES: readonly OtherType[] = [
  "onTokenIssuanceStartListener",
  "onAttributeCollectionStartListener",
  "onEmailOtpSendListener",
  "onFraudProtectionLoadStartListener",
];
