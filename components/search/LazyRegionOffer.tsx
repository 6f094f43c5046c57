import dynamic from "next/dynamic";

/** Fetched with the first letter that is typed; where that fails, a search of applications remains. */
export const LazyRegionOffer = dynamic(
  () =>
    import("./RegionOffer").then(
      ({ RegionOffer }) => RegionOffer,
      () => () => null,
    ),
  { ssr: false },
);
