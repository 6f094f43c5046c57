import { boolean, complex, many, navigation, notNull, string, type Type } from "./model";

const abstract: Type = { abstract: true, properties: {} };

/** A handler that calls a custom extension, which is referred to by id or given whole. */
function extensionHandler(base: string, extension: string): Type {
  return {
    base,
    properties: {
      configuration: complex("customExtensionOverwriteConfiguration"),
      customExtension: navigation(complex(extension)),
    },
  };
}

/** What a listener does, apart from the phone types: abstract bases and what derives from them. */
export const handlerTypes: Readonly<Record<string, Type>> = {
  onAttributeCollectionHandler: abstract,
  onAttributeCollectionExternalUsersSelfServiceSignUp: {
    base: "onAttributeCollectionHandler",
    properties: {
      attributeCollectionPage: complex("authenticationAttributeCollectionPage"),
      attributes: navigation(many(complex("identityUserFlowAttribute"))),
    },
  },
  onAttributeCollectionStartHandler: abstract,
  onAttributeCollectionStartCustomExtensionHandler: extensionHandler(
    "onAttributeCollectionStartHandler",
    "onAttributeCollectionStartCustomExtension",
  ),
  onAttributeCollectionSubmitHandler: abstract,
  onAttributeCollectionSubmitCustomExtensionHandler: extensionHandler(
    "onAttributeCollectionSubmitHandler",
    "onAttributeCollectionSubmitCustomExtension",
  ),
  onAuthenticationMethodLoadStartHandler: abstract,
  onAuthenticationMethodLoadStartExternalUsersSelfServiceSignUp: {
    base: "onAuthenticationMethodLoadStartHandler",
    properties: { identityProviders: navigation(many(complex("identityProviderBase"))) },
  },
  onFraudProtectionLoadStartHandler: abstract,
  onFraudProtectionLoadStartExternalUsersAuthHandler: {
    base: "onFraudProtectionLoadStartHandler",
    properties: { signUp: complex("fraudProtectionConfiguration") },
  },
  onInteractiveAuthFlowStartHandler: abstract,
  onInteractiveAuthFlowStartExternalUsersSelfServiceSignUp: {
    base: "onInteractiveAuthFlowStartHandler",
    properties: { isSignUpAllowed: notNull(boolean) },
  },
  onOtpSendHandler: abstract,
  onOtpSendCustomExtensionHandler: extensionHandler("onOtpSendHandler", "onOtpSendCustomExtension"),
  onPasswordSubmitHandler: abstract,
  onPasswordMigrationCustomExtensionHandler: {
    base: "onPasswordSubmitHandler",
    properties: {
      ...extensionHandler("", "onPasswordSubmitCustomExtension").properties,
      migrationPropertyId: notNull(string),
    },
  },
  onTokenIssuanceStartHandler: abstract,
  onTokenIssuanceStartCustomExtensionHandler: extensionHandler(
    "onTokenIssuanceStartHandler",
    "onTokenIssuanceStartCustomExtension",
  ),
  onUserCreateStartHandler: abstract,
  onUserCreateStartExternalUsersSelfServiceSignUp: {
    base: "onUserCreateStartHandler",
    properties: { userTypeToCreate: string },
  },
  onVerifiedIdClaimValidationHandler: abstract,
  onVerifiedIdClaimValidationCustomExtensionHandler: extensionHandler(
    "onVerifiedIdClaimValidationHandler",
    "onVerifiedIdClaimValidationCustomExtension",
  ),
};
