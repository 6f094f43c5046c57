import { complex, computed, filled, int16, many, type Type } from "./model";

const options = filled(complex("phoneOptions"), {});
const codes = filled(many(int16), []);

/** The phone types, which have never been in the metadata of v1.0. */
export const phoneTypes: Readonly<Record<string, Type>> = {
  onPhoneMethodLoadStartHandler: { abstract: true, beta: true, properties: {} },
  onPhoneMethodLoadStartExternalUsersAuthHandler: {
    base: "onPhoneMethodLoadStartHandler",
    beta: true,
    properties: { smsOptions: options, voiceOptions: options },
  },
  phoneOptions: {
    beta: true,
    properties: {
      // Read-only by its description, not by the metadata.
      defaultRegions: computed(codes),
      excludeRegions: codes,
      includeAdditionalRegions: codes,
    },
  },
};
