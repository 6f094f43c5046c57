import {
  boolean,
  complex,
  computed,
  filled,
  int32,
  many,
  navigation,
  required,
  string,
  type Type,
} from "./model";

function listener(handler: string, extra?: { beta?: true; required?: true }): Type {
  const property = complex(handler);
  return {
    base: "authenticationEventListener",
    ...(extra?.beta && { beta: true }),
    properties: { handler: extra?.required ? required(property) : property },
  };
}

/** Listeners and the conditions on which they act, from the beta metadata of 2026-08-03. */
export const listenerTypes: Readonly<Record<string, Type>> = {
  entity: { abstract: true, properties: { id: computed(string) } },
  authenticationEventListener: {
    base: "entity",
    abstract: true,
    open: true,
    properties: {
      authenticationEventsFlowId: string,
      conditions: complex("authenticationConditions"),
      displayName: string,
      // The default comes from the reference page; the metadata does not give it.
      priority: filled(int32, 500),
    },
  },
  authenticationConditions: {
    properties: { applications: complex("authenticationConditionsApplications") },
  },
  authenticationConditionsApplications: {
    properties: {
      includeAllApplications: filled(boolean, false),
      includeApplications: navigation(many(complex("authenticationConditionApplication"))),
    },
  },
  authenticationConditionApplication: { properties: { appId: required(string) } },

  onAttributeCollectionListener: listener("onAttributeCollectionHandler"),
  onAttributeCollectionStartListener: listener("onAttributeCollectionStartHandler"),
  onAttributeCollectionSubmitListener: listener("onAttributeCollectionSubmitHandler"),
  onAuthenticationMethodLoadStartListener: listener("onAuthenticationMethodLoadStartHandler"),
  onEmailOtpSendListener: listener("onOtpSendHandler"),
  onFraudProtectionLoadStartListener: listener("onFraudProtectionLoadStartHandler"),
  onInteractiveAuthFlowStartListener: listener("onInteractiveAuthFlowStartHandler"),
  onPasswordSubmitListener: listener("onPasswordSubmitHandler"),
  onPhoneMethodLoadStartListener: listener("onPhoneMethodLoadStartHandler", {
    beta: true,
    required: true,
  }),
  onTokenIssuanceStartListener: listener("onTokenIssuanceStartHandler"),
  onUserCreateStartListener: listener("onUserCreateStartHandler"),
  onVerifiedIdClaimValidationListener: listener("onVerifiedIdClaimValidationHandler"),
};
