import { describe, expect, it } from "vitest";
import type { JsonObject } from "../json";
import { APPLICATION_ID, OTHER_APPLICATION_ID, phoneListener } from "../testing/bodies";
import { LISTENERS, newAdmin } from "../testing/graph";
import { localEmulator } from "../testing/local";

const emulator = localEmulator();

function typed(type: string, rest: object): JsonObject {
  return { "@odata.type": `#microsoft.graph.${type}`, ...rest };
}

const INPUT = { attribute: "email", inputType: "text", label: "Email", required: null };
const OPTION = { label: "a", value: "b" };

function attributes(input: object, options: object[] = [OPTION]): JsonObject {
  const inputs = [{ ...INPUT, options, ...input }];
  return typed("onAttributeCollectionListener", {
    handler: typed("onAttributeCollectionExternalUsersSelfServiceSignUp", {
      attributeCollectionPage: { views: [{ inputs }] },
      attributes: [{ id: "email", dataType: "string", userFlowAttributeType: "builtIn" }],
    }),
  });
}

function userFlowAttribute(attribute: object): JsonObject {
  return typed("onAttributeCollectionListener", {
    handler: typed("onAttributeCollectionExternalUsersSelfServiceSignUp", {
      attributes: [{ id: "email", ...attribute }],
    }),
  });
}

function fraud(provider: object): JsonObject {
  const fraudProtectionProvider = { id: "1", displayName: "Guard", ...provider };
  return typed("onFraudProtectionLoadStartListener", {
    handler: typed("onFraudProtectionLoadStartExternalUsersAuthHandler", {
      signUp: typed("fraudProtectionProviderConfiguration", { fraudProtectionProvider }),
    }),
  });
}
const arkose = (rest: object) => fraud(typed("arkoseFraudProtectionProvider", rest));
const human = (rest: object) => fraud(typed("humanSecurityFraudProtectionProvider", rest));

function signUpAllowed(isSignUpAllowed: unknown): JsonObject {
  return typed("onInteractiveAuthFlowStartListener", {
    handler: typed("onInteractiveAuthFlowStartExternalUsersSelfServiceSignUp", { isSignUpAllowed }),
  });
}

function migration(migrationPropertyId: unknown): JsonObject {
  return typed("onPasswordSubmitListener", {
    handler: typed("onPasswordMigrationCustomExtensionHandler", { migrationPropertyId }),
  });
}

function providers(...identityProviders: object[]): JsonObject {
  return typed("onAuthenticationMethodLoadStartListener", {
    handler: typed("onAuthenticationMethodLoadStartExternalUsersSelfServiceSignUp", {
      identityProviders,
    }),
  });
}

async function create(body: unknown) {
  const admin = await newAdmin(emulator.url, { seed: "empty" });
  const { status, text } = await admin.post(LISTENERS, body);
  const { body: list } = await admin.get(LISTENERS);
  expect(list.value?.length, text).toBe(status === 201 ? 1 : 0);
  return status;
}

describe("what the metadata calls not nullable", () => {
  it.each<[string, JsonObject]>([
    ["the attribute of an input", attributes({ attribute: null })],
    ["the type of an input", attributes({ inputType: null })],
    ["the label of an input", attributes({ label: null })],
    ["the label of an option", attributes({}, [{ ...OPTION, label: null }])],
    ["the value of an option", attributes({}, [{ ...OPTION, value: null }])],
    ["the data type of an attribute", userFlowAttribute({ dataType: null })],
    ["the type of an attribute", userFlowAttribute({ userFlowAttributeType: null })],
    ["Arkose's clientSubDomain", arkose({ clientSubDomain: null })],
    ["Arkose's privateKey", arkose({ privateKey: null })],
    ["Arkose's publicKey", arkose({ publicKey: null })],
    ["Arkose's verifySubDomain", arkose({ verifySubDomain: null })],
    ["HUMAN's appId", human({ appId: null })],
    ["HUMAN's serverToken", human({ serverToken: null })],
    ["whether one may sign up", signUpAllowed(null)],
    ["the property of a migration", migration(null)],
  ])("is refused as null: %s", async (_what, body) => {
    expect(await create(body)).toBe(400);
  });

  it.each<[string, JsonObject]>([
    ["an input and an option", attributes({})],
    ["a default value that is null", attributes({ defaultValue: null })],
    ["a reference to an attribute", userFlowAttribute({})],
    ["a reference to an Arkose provider", arkose({})],
    ["a reference to a HUMAN provider", human({})],
    ["whether one may sign up", signUpAllowed(false)],
    ["the property of a migration", migration("extension_x")],
  ])("is taken where it is not null, or left out: %s", async (_what, body) => {
    expect(await create(body)).toBe(201);
  });
});

describe("providers", () => {
  it.each<[string, object]>([
    ["builtInIdentityProvider", { identityProviderType: "EmailPassword", state: null }],
    ["socialIdentityProvider", { clientId: "a", identityProviderType: "Google" }],
    ["appleManagedIdentityProvider", { developerId: "a", serviceId: "b", keyId: "c" }],
    [
      "oidcIdentityProvider",
      {
        clientAuthentication: typed("oidcClientSecretAuthentication", { clientSecret: "x" }),
        inboundClaimMapping: { sub: "sub", email_verified: "ev", address: { country: "c" } },
        responseType: "code",
      },
    ],
    ["openIdConnectIdentityProvider", { claimsMapping: { userId: "sub" }, responseMode: "query" }],
    ["samlOrWsFedExternalDomainFederation", { issuerUri: "https://a", domains: [{ id: "a.b" }] }],
    ["internalDomainFederation", { isSignedAuthenticationRequestRequired: true }],
  ])("people may sign up with: %s", async (type, rest) => {
    expect(await create(providers(typed(type, { id: "1", ...rest })))).toBe(201);
    expect(await create(providers(typed(type, { id: "1", coffee: 1 })))).toBe(400);
  });

  it.each<[string, JsonObject]>([
    ["an abstract federation", providers(typed("samlOrWsFedProvider", { id: "1" }))],
    ["a guard against fraud of no type", fraud({})],
    ["an abstract guard against fraud", fraud(typed("fraudProtectionProvider", {}))],
  ])("are refused: %s", async (_what, body) => {
    expect(await create(body)).toBe(400);
  });

  it("of the seeded tenant have a type and a name", async () => {
    const admin = await newAdmin(emulator.url);
    const path = `${LISTENERS}/${admin.tenant.landmarks.fraudListenerId}`;
    expect((await admin.get(path)).body.handler).toMatchObject({
      signUp: {
        fraudProtectionProvider: {
          "@odata.type": "#microsoft.graph.arkoseFraudProtectionProvider",
          displayName: "Contoso Arkose",
        },
      },
    });
  });
});

describe("client ids", () => {
  const named = (...appIds: string[]) => phoneListener({}, appIds);

  it.each([
    ["empty", named("")],
    ["no GUID", named("contoso")],
    ["nearly a GUID", named(`${APPLICATION_ID}0`)],
    ["the same twice", named(APPLICATION_ID, APPLICATION_ID)],
    ["the same twice in another case", named(APPLICATION_ID, APPLICATION_ID.toUpperCase())],
  ])("are refused in a create: %s", async (_what, body) => {
    expect(await create(body)).toBe(400);
  });

  it("are refused in a change and in the collection as well", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const { body } = await admin.post(LISTENERS, named(APPLICATION_ID));
    const path = `${LISTENERS}/${String(body.id)}`;
    const included = `${path}/conditions/applications/includeApplications`;
    for (const appId of ["", "contoso"]) {
      expect((await admin.patch(path, named(appId))).status).toBe(400);
      expect((await admin.post(included, { appId })).status).toBe(400);
    }
    const twice = named(OTHER_APPLICATION_ID, OTHER_APPLICATION_ID);
    expect((await admin.patch(path, twice)).status).toBe(400);
    expect((await admin.get(included)).body.value).toEqual([{ appId: APPLICATION_ID }]);
  });
});
