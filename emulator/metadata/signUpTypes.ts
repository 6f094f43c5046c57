import { boolean, complex, many, navigation, string, type Type } from "./model";

/** What sign-up handlers show and use: attribute pages, identity providers, fraud protection. */
export const signUpTypes: Readonly<Record<string, Type>> = {
  authenticationAttributeCollectionPage: {
    properties: {
      customStringsFileId: string,
      views: many(complex("authenticationAttributeCollectionPageViewConfiguration")),
    },
  },
  authenticationAttributeCollectionPageViewConfiguration: {
    properties: {
      description: string,
      inputs: many(complex("authenticationAttributeCollectionInputConfiguration")),
      title: string,
    },
  },
  authenticationAttributeCollectionInputConfiguration: {
    properties: {
      attribute: string,
      defaultValue: string,
      editable: boolean,
      hidden: boolean,
      inputType: string,
      label: string,
      options: many(complex("authenticationAttributeCollectionOptionConfiguration")),
      required: boolean,
      validationRegEx: string,
      writeToDirectory: boolean,
    },
  },
  authenticationAttributeCollectionOptionConfiguration: {
    properties: { label: string, value: string },
  },
  identityUserFlowAttribute: {
    base: "referable",
    properties: {
      dataType: string,
      description: string,
      displayName: string,
      userFlowAttributeType: string,
    },
  },
  identityBuiltInUserFlowAttribute: { base: "identityUserFlowAttribute", properties: {} },
  identityCustomUserFlowAttribute: { base: "identityUserFlowAttribute", properties: {} },
  identityProviderBase: { base: "referable", properties: { displayName: string } },
  builtInIdentityProvider: {
    base: "identityProviderBase",
    properties: { identityProviderType: string, state: string },
  },
  socialIdentityProvider: {
    base: "identityProviderBase",
    properties: { clientId: string, clientSecret: string, identityProviderType: string },
  },
  fraudProtectionConfiguration: { abstract: true, properties: {} },
  fraudProtectionProviderConfiguration: {
    base: "fraudProtectionConfiguration",
    properties: { fraudProtectionProvider: navigation(complex("fraudProtectionProvider")) },
  },
  fraudProtectionProvider: { base: "referable", properties: { displayName: string } },
  arkoseFraudProtectionProvider: {
    base: "fraudProtectionProvider",
    properties: {
      clientSubDomain: string,
      privateKey: string,
      publicKey: string,
      verifySubDomain: string,
    },
  },
  humanSecurityFraudProtectionProvider: {
    base: "fraudProtectionProvider",
    properties: { appId: string, serverToken: string },
  },
  /** Entities that a body names by an id which the client gives, unlike the id of a new one. */
  referable: { properties: { id: string } },
};
