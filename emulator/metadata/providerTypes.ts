import { boolean, complex, many, navigation, notNull, string, type Type } from "./model";

const abstract: Type = { abstract: true, properties: {} };

/** Who people may sign up with, and who keeps robots from it. Enumerations are texts. */
export const providerTypes: Readonly<Record<string, Type>> = {
  // Abstract by the metadata; Microsoft's examples name providers by their id alone all the same.
  identityProviderBase: { base: "referable", properties: { displayName: string } },
  builtInIdentityProvider: {
    base: "identityProviderBase",
    properties: { identityProviderType: string, state: string },
  },
  socialIdentityProvider: {
    base: "identityProviderBase",
    properties: { clientId: string, clientSecret: string, identityProviderType: string },
  },
  appleManagedIdentityProvider: {
    base: "identityProviderBase",
    properties: { certificateData: string, developerId: string, keyId: string, serviceId: string },
  },
  oidcIdentityProvider: {
    base: "identityProviderBase",
    properties: {
      clientAuthentication: complex("oidcClientAuthentication"),
      clientId: string,
      inboundClaimMapping: complex("oidcInboundClaimMappingOverride"),
      issuer: string,
      responseType: string,
      scope: string,
      wellKnownEndpoint: string,
    },
  },
  oidcClientAuthentication: abstract,
  oidcClientSecretAuthentication: {
    base: "oidcClientAuthentication",
    properties: { clientSecret: string },
  },
  oidcPrivateJwtKeyClientAuthentication: { base: "oidcClientAuthentication", properties: {} },
  oidcInboundClaimMappingOverride: {
    properties: {
      address: complex("oidcAddressInboundClaims"),
      email: string,
      email_verified: string,
      family_name: string,
      given_name: string,
      name: string,
      phone_number: string,
      phone_number_verified: string,
      sub: string,
    },
  },
  oidcAddressInboundClaims: {
    properties: {
      country: string,
      locality: string,
      postal_code: string,
      region: string,
      street_address: string,
    },
  },
  openIdConnectIdentityProvider: {
    base: "identityProviderBase",
    beta: true,
    properties: {
      claimsMapping: complex("claimsMapping"),
      clientId: string,
      clientSecret: string,
      domainHint: string,
      metadataUrl: string,
      responseMode: string,
      responseType: string,
      scope: string,
    },
  },
  claimsMapping: {
    beta: true,
    properties: {
      displayName: string,
      email: string,
      givenName: string,
      surname: string,
      userId: string,
    },
  },
  samlOrWsFedProvider: {
    base: "identityProviderBase",
    abstract: true,
    properties: {
      issuerUri: string,
      metadataExchangeUri: string,
      passiveSignInUri: string,
      preferredAuthenticationProtocol: string,
      signingCertificate: string,
    },
  },
  samlOrWsFedExternalDomainFederation: {
    base: "samlOrWsFedProvider",
    properties: { domains: navigation(many(complex("externalDomainName"))) },
  },
  externalDomainName: { base: "referable", properties: {} },
  internalDomainFederation: {
    base: "samlOrWsFedProvider",
    properties: {
      activeSignInUri: string,
      federatedIdpMfaBehavior: string,
      isSignedAuthenticationRequestRequired: boolean,
      nextSigningCertificate: string,
      passwordResetUri: string,
      promptLoginBehavior: string,
      signingCertificateUpdateStatus: complex("signingCertificateUpdateStatus"),
      signOutUri: string,
    },
  },
  signingCertificateUpdateStatus: {
    properties: { certificateUpdateResult: string, lastRunDateTime: string },
  },
  fraudProtectionConfiguration: { abstract: true, properties: {} },
  fraudProtectionProviderConfiguration: {
    base: "fraudProtectionConfiguration",
    properties: { fraudProtectionProvider: navigation(complex("fraudProtectionProvider")) },
  },
  fraudProtectionProvider: {
    base: "referable",
    abstract: true,
    properties: { displayName: string },
  },
  arkoseFraudProtectionProvider: {
    base: "fraudProtectionProvider",
    properties: {
      clientSubDomain: notNull(string),
      privateKey: notNull(string),
      publicKey: notNull(string),
      verifySubDomain: notNull(string),
    },
  },
  humanSecurityFraudProtectionProvider: {
    base: "fraudProtectionProvider",
    properties: { appId: notNull(string), serverToken: notNull(string) },
  },
};
