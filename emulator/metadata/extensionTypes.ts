import { complex, int32, many, string, type Type } from "./model";

const abstract: Type = { abstract: true, properties: {} };
const extension: Type = { base: "customAuthenticationExtension", properties: {} };

/** Custom extensions and their configuration: what handlers refer to. */
export const extensionTypes: Readonly<Record<string, Type>> = {
  customCalloutExtension: {
    base: "referable",
    abstract: true,
    properties: {
      authenticationConfiguration: complex("customExtensionAuthenticationConfiguration"),
      clientConfiguration: complex("customExtensionClientConfiguration"),
      description: string,
      displayName: string,
      endpointConfiguration: complex("customExtensionEndpointConfiguration"),
    },
  },
  customAuthenticationExtension: {
    base: "customCalloutExtension",
    abstract: true,
    properties: { behaviorOnError: complex("customExtensionBehaviorOnError") },
  },
  onAttributeCollectionStartCustomExtension: extension,
  onAttributeCollectionSubmitCustomExtension: extension,
  onOtpSendCustomExtension: extension,
  onPasswordSubmitCustomExtension: extension,
  onTokenIssuanceStartCustomExtension: {
    base: "customAuthenticationExtension",
    properties: {
      claimsForTokenConfiguration: many(complex("onTokenIssuanceStartReturnClaim")),
    },
  },
  onTokenIssuanceStartReturnClaim: { properties: { claimIdInApiResponse: string } },
  onVerifiedIdClaimValidationCustomExtension: extension,
  customExtensionOverwriteConfiguration: {
    properties: {
      behaviorOnError: complex("customExtensionBehaviorOnError"),
      clientConfiguration: complex("customExtensionClientConfiguration"),
    },
  },
  customExtensionClientConfiguration: {
    properties: { maximumRetries: int32, timeoutInMilliseconds: int32 },
  },
  customExtensionBehaviorOnError: abstract,
  fallbackToMicrosoftProviderOnError: { base: "customExtensionBehaviorOnError", properties: {} },
  customExtensionAuthenticationConfiguration: abstract,
  azureAdTokenAuthentication: {
    base: "customExtensionAuthenticationConfiguration",
    properties: { resourceId: string },
  },
  azureAdPopTokenAuthentication: {
    base: "customExtensionAuthenticationConfiguration",
    properties: {},
  },
  customExtensionEndpointConfiguration: abstract,
  httpRequestEndpoint: {
    base: "customExtensionEndpointConfiguration",
    properties: { targetUrl: string },
  },
  logicAppTriggerEndpointConfiguration: {
    base: "customExtensionEndpointConfiguration",
    properties: {
      logicAppWorkflowName: string,
      resourceGroupName: string,
      subscriptionId: string,
      url: string,
    },
  },
};
