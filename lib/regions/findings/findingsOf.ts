import type { ApplicationRegions } from "../applicationRegions";
import { codeInBothLists } from "./codeInBothLists";
import { equalPriority } from "./equalPriority";
import type { Finding, Rule } from "./finding";
import { noCallingCode } from "./noCallingCode";
import { redundantOptIn } from "./redundantOptIn";
import { severalListeners } from "./severalListeners";
import { voiceDiffers } from "./voiceDiffers";

/** Every rule about one application, the gravest first. Order and duplicates are never a finding. */
export const RULES: readonly Rule[] = [
  equalPriority,
  codeInBothLists,
  noCallingCode,
  severalListeners,
  redundantOptIn,
  voiceDiffers,
];

/** What the rules report about what is set for one application. */
export function findingsOf(regions: ApplicationRegions): readonly Finding[] {
  return RULES.flatMap(({ id, severity, label, find }) =>
    find(regions).map((detail) => ({ rule: id, severity, label, detail })),
  );
}
