export const PHONE_LISTENER = "#microsoft.graph.onPhoneMethodLoadStartListener";
export const PHONE_HANDLER = "#microsoft.graph.onPhoneMethodLoadStartExternalUsersAuthHandler";
export const APPLICATION_ID = "0f6b2c1e-7d34-4a58-9b0c-3e1d5f7a9c24";
export const OTHER_APPLICATION_ID = "9a1c3e5f-2b4d-4c6e-8f70-1a3b5c7d9e02";

interface Options {
  readonly optIn?: readonly number[];
  readonly exclude?: readonly number[];
}

function phoneOptions({ optIn = [], exclude = [] }: Options = {}) {
  return { includeAdditionalRegions: [...optIn], excludeRegions: [...exclude] };
}

export function phoneHandler(sms: Options = {}, voice: Options = {}) {
  return {
    "@odata.type": PHONE_HANDLER,
    smsOptions: phoneOptions(sms),
    voiceOptions: phoneOptions(voice),
  };
}

/** The body that was reported to work on beta. */
export function phoneListener(extra: object = {}, appIds: readonly string[] = [APPLICATION_ID]) {
  return {
    "@odata.type": PHONE_LISTENER,
    displayName: "Of a test",
    priority: 500,
    conditions: { applications: { includeApplications: appIds.map((appId) => ({ appId })) } },
    handler: phoneHandler({ optIn: [254], exclude: [7] }),
    ...extra,
  };
}
