import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PHONE_HANDLER, PHONE_LISTENER, phoneHandler, phoneListener } from "../testing/bodies";
import { LISTENERS, newAdmin } from "../testing/graph";
import { localEmulator } from "../testing/local";
import type { Json, JsonObject } from "../json";
import { checkObject } from "./check";
import { complete } from "./complete";

const emulator = localEmulator();

/** A body of the phone type with one thing changed. */
function withHandler(handler: unknown) {
  return phoneListener({ handler });
}
function withCodes(codes: unknown) {
  const handler = phoneHandler();
  return withHandler({ ...handler, smsOptions: { ...handler.smsOptions, excludeRegions: codes } });
}
function withIncluded(includeApplications: unknown) {
  return phoneListener({ conditions: { applications: { includeApplications } } });
}

describe("bodies that do not fit the metadata", () => {
  it.each<[string, unknown]>([
    ["without a type", { ...phoneListener(), "@odata.type": undefined }],
    ["of an unknown type", { ...phoneListener(), "@odata.type": "#microsoft.graph.coffee" }],
    ["of a type without #", { ...phoneListener(), "@odata.type": PHONE_LISTENER.slice(1) }],
    ["of an abstract type", { "@odata.type": "#microsoft.graph.authenticationEventListener" }],
    ["of a type that is no listener", { "@odata.type": "#microsoft.graph.phoneOptions" }],
    ["without a handler", { ...phoneListener(), handler: undefined }],
    ["with a handler that is null", withHandler(null)],
    ["with a handler that is text", withHandler("sms")],
    ["with a handler of no type", withHandler({ smsOptions: {} })],
    [
      "with a handler of the abstract type",
      withHandler({ "@odata.type": "#microsoft.graph.onPhoneMethodLoadStartHandler" }),
    ],
    [
      "with the handler of another listener",
      withHandler({ "@odata.type": "#microsoft.graph.onOtpSendCustomExtensionHandler" }),
    ],
    [
      "with an unknown property in the handler",
      withHandler({ ...phoneHandler(), whatsAppOptions: {} }),
    ],
    [
      "with an unknown property in the options",
      withHandler({ "@odata.type": PHONE_HANDLER, smsOptions: { includeRegions: [1] } }),
    ],
    ["with options that are null", withHandler({ "@odata.type": PHONE_HANDLER, smsOptions: null })],
    [
      "with options that are a list",
      withHandler({ "@odata.type": PHONE_HANDLER, voiceOptions: [] }),
    ],
    ["with codes that are null", withCodes(null)],
    ["with codes that are one number", withCodes(44)],
    ["with a code that is null", withCodes([44, null])],
    ["with a code that is text", withCodes(["44"])],
    ["with a code that is a fraction", withCodes([44.5])],
    ["with a code above Int16", withCodes([32768])],
    ["with a code below Int16", withCodes([-32769])],
    ["with a priority that is text", phoneListener({ priority: "500" })],
    ["with a priority that is null", phoneListener({ priority: null })],
    ["with a priority above Int32", phoneListener({ priority: 2 ** 31 })],
    ["with a name that is a number", phoneListener({ displayName: 5 })],
    ["with applications that are texts", withIncluded(["3dfff01b-0afb-4a07-967f-d1ccbd81102a"])],
    ["with applications that are null", withIncluded(null)],
    ["with an application without an id", withIncluded([{}])],
    ["with an application of two properties", withIncluded([{ appId: "a", id: "b" }])],
    ["with conditions nobody knows", phoneListener({ conditions: { users: {} } })],
    [
      "with an includeAllApplications that is text",
      phoneListener({ conditions: { applications: { includeAllApplications: "no" } } }),
    ],
    ["with a property of every object", withHandler({ ...phoneHandler(), constructor: 1 })],
  ])("are refused %s", async (_case, body) => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const { status, body: answer } = await admin.post(LISTENERS, body);
    expect(status, JSON.stringify(answer)).toBe(400);
    expect(answer.error?.code).toBe("BadRequest");
    expect((await admin.get(LISTENERS)).body.value).toEqual([]);
  });

  it("say of string ids that they do not match the schema", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const { body } = await admin.post(
      LISTENERS,
      withIncluded(["3dfff01b-0afb-4a07-967f-d1ccbd81102a"]),
    );
    expect(body.error?.message).toContain("does not match schema");
  });

  it("are refused in a PATCH as well", async () => {
    const admin = await newAdmin(emulator.url);
    const path = `${LISTENERS}/${admin.tenant.landmarks.ownListenerId}`;
    for (const patch of [
      withCodes(["44"]),
      withIncluded(["a"]),
      phoneListener({ priority: null }),
    ]) {
      expect((await admin.patch(path, patch)).status).toBe(400);
    }
  });
});

/** A listener of every type there is, with something of every type it can hold. */
const EVERY_TYPE: Readonly<Record<string, JsonObject | null>> = {
  onAttributeCollectionListener: {
    "@odata.type": "#microsoft.graph.onAttributeCollectionExternalUsersSelfServiceSignUp",
    attributes: [{ id: "email", displayName: "Email" }],
    attributeCollectionPage: {
      views: [
        {
          title: null,
          inputs: [
            {
              attribute: "email",
              label: "Email",
              inputType: "text",
              required: true,
              options: [{ label: "a", value: "b" }],
            },
          ],
        },
      ],
    },
  },
  onAttributeCollectionStartListener: {
    "@odata.type": "#microsoft.graph.onAttributeCollectionStartCustomExtensionHandler",
    customExtension: { id: "1" },
  },
  onAttributeCollectionSubmitListener: {
    "@odata.type": "#microsoft.graph.onAttributeCollectionSubmitCustomExtensionHandler",
    customExtension: {
      "@odata.type": "#microsoft.graph.onAttributeCollectionSubmitCustomExtension",
      id: "1",
      displayName: "x",
      endpointConfiguration: {
        "@odata.type": "#microsoft.graph.httpRequestEndpoint",
        targetUrl: "https://a.example",
      },
      authenticationConfiguration: {
        "@odata.type": "#microsoft.graph.azureAdTokenAuthentication",
        resourceId: "api://a",
      },
    },
  },
  onAuthenticationMethodLoadStartListener: {
    "@odata.type": "#microsoft.graph.onAuthenticationMethodLoadStartExternalUsersSelfServiceSignUp",
    identityProviders: [
      { "@odata.type": "#microsoft.graph.builtInIdentityProvider", id: "EmailPassword-OAUTH" },
      { id: "Google-OAUTH" },
    ],
  },
  onEmailOtpSendListener: {
    "@odata.type": "#microsoft.graph.onOtpSendCustomExtensionHandler",
    configuration: {
      behaviorOnError: { "@odata.type": "#microsoft.graph.fallbackToMicrosoftProviderOnError" },
    },
  },
  onFraudProtectionLoadStartListener: {
    "@odata.type": "#microsoft.graph.onFraudProtectionLoadStartExternalUsersAuthHandler",
    signUp: {
      "@odata.type": "#microsoft.graph.fraudProtectionProviderConfiguration",
      fraudProtectionProvider: {
        "@odata.type": "#microsoft.graph.arkoseFraudProtectionProvider",
        id: "1",
      },
    },
  },
  onInteractiveAuthFlowStartListener: {
    "@odata.type": "#microsoft.graph.onInteractiveAuthFlowStartExternalUsersSelfServiceSignUp",
    isSignUpAllowed: true,
  },
  onPasswordSubmitListener: {
    "@odata.type": "#microsoft.graph.onPasswordMigrationCustomExtensionHandler",
    migrationPropertyId: "extension_x_requiresMigration",
  },
  onPhoneMethodLoadStartListener: phoneHandler({ optIn: [254] }),
  onTokenIssuanceStartListener: {
    "@odata.type": "#microsoft.graph.onTokenIssuanceStartCustomExtensionHandler",
    customExtension: {
      "@odata.type": "#microsoft.graph.onTokenIssuanceStartCustomExtension",
      claimsForTokenConfiguration: [{ claimIdInApiResponse: "a" }],
    },
  },
  onUserCreateStartListener: {
    "@odata.type": "#microsoft.graph.onUserCreateStartExternalUsersSelfServiceSignUp",
    userTypeToCreate: "member",
  },
  onVerifiedIdClaimValidationListener: null,
};

describe("all listener types of the metadata", () => {
  it("are twelve", () => {
    expect(Object.keys(EVERY_TYPE)).toHaveLength(12);
  });

  it.each(Object.entries(EVERY_TYPE))("%s is kept as it comes", async (type, handler) => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const body = { "@odata.type": `#microsoft.graph.${type}`, priority: 3, handler };
    const created = await admin.post(LISTENERS, body);
    expect(created.status, created.text).toBe(201);
    const state = await admin.control("GET", "/state");
    expect(state.body.listeners).toMatchObject([body]);
    expect((state.body.listeners as JsonObject[])[0]?.handler).toEqual(handler);
  });
});

describe("the walk along the metadata", () => {
  it("returns what fits as it is, whatever the codes are", () => {
    const code = fc.integer({ min: -32768, max: 32767 });
    fc.assert(
      fc.property(fc.array(code), fc.array(code), (optIn, exclude) => {
        const body = phoneListener({ handler: phoneHandler({ optIn }, { exclude }) }) as JsonObject;
        const checked = checkObject(body, "authenticationEventListener", "body");
        expect(checked).toEqual(body);
        expect(Object.keys(checked)).toEqual(Object.keys(body));
      }),
    );
  });

  it("never fails but by refusing", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const body = phoneListener({ handler: value, conditions: value }) as JsonObject;
        try {
          checkObject(body, "authenticationEventListener", "body");
        } catch (error) {
          expect(error).toMatchObject({ status: 400 });
        }
      }),
    );
  });

  it("fills in what is missing once and for all", () => {
    const handler: Json = { "@odata.type": PHONE_HANDLER };
    const once = complete(
      { "@odata.type": PHONE_LISTENER, handler },
      "authenticationEventListener",
      "",
    );
    expect(complete(once, "authenticationEventListener", "")).toEqual(once);
    expect(once).toMatchObject({ priority: 500, handler: { smsOptions: { excludeRegions: [] } } });
  });
});
