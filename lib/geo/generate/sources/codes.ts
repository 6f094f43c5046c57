/** Places that share a code but have no numbering metadata of their own in libphonenumber. */
export const SHARED_BY: Readonly<Record<number, readonly string[]>> = {
  64: ["PN"],
  500: ["GS"],
  672: ["AQ"],
};

/** Assigned by the ITU and not in use: 379 is the Vatican's, which answers at +39. */
export const RESERVED: Readonly<Record<number, readonly string[]>> = { 379: ["VA"] };

/** ITU-T E.164 assignments that belong to no place. */
export const GLOBAL_NAMES: Readonly<Record<number, string>> = {
  800: "International Freephone",
  808: "International Shared Cost",
  870: "Inmarsat satellite",
  878: "Universal Personal Telecommunications",
  881: "Global Mobile Satellite System",
  882: "International Networks",
  883: "International Networks",
  888: "Disaster relief (OCHA)",
  979: "International Premium Rate",
};
