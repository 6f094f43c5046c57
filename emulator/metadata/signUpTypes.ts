import { boolean, complex, many, notNull, string, type Type } from "./model";

/** What sign-up handlers show: the attributes that they ask for, and their page. */
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
      attribute: notNull(string),
      defaultValue: string,
      editable: boolean,
      hidden: boolean,
      inputType: notNull(string),
      label: notNull(string),
      options: many(complex("authenticationAttributeCollectionOptionConfiguration")),
      required: boolean,
      validationRegEx: string,
      writeToDirectory: boolean,
    },
  },
  authenticationAttributeCollectionOptionConfiguration: {
    properties: { label: notNull(string), value: notNull(string) },
  },
  identityUserFlowAttribute: {
    base: "referable",
    properties: {
      dataType: notNull(string),
      description: string,
      displayName: string,
      userFlowAttributeType: notNull(string),
    },
  },
  identityBuiltInUserFlowAttribute: { base: "identityUserFlowAttribute", properties: {} },
  identityCustomUserFlowAttribute: { base: "identityUserFlowAttribute", properties: {} },
  /** Entities that a body names by an id which the client gives, unlike the id of a new one. */
  referable: { properties: { id: string } },
};
