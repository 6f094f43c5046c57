import { allBesideNamed } from "./allBesideNamed";
import { baselineDiffers } from "./baselineDiffers";
import { blockedExclusion } from "./blockedExclusion";
import { codeInBothLists } from "./codeInBothLists";
import type { EffectRule } from "./effectRule";
import { ofApplications } from "./effectRule";
import { equalPriority } from "./equalPriority";
import type { Rule } from "./finding";
import { goneApplication } from "./goneApplication";
import { highTierOptIn } from "./highTierOptIn";
import { identicalListeners } from "./identicalListeners";
import type { ListRule } from "./listRule";
import { ofListeners } from "./listRule";
import { nearLimit } from "./nearLimit";
import { noApplications } from "./noApplications";
import { noCallingCode } from "./noCallingCode";
import { noListener } from "./noListener";
import { redundantOptIn } from "./redundantOptIn";
import { severalListeners } from "./severalListeners";
import { voiceDiffers } from "./voiceDiffers";

/** Every rule about a tenant, the gravest first. Order and duplicates are never a finding. */
export const RULES: readonly Rule[] = [
  ofApplications(equalPriority),
  ofListeners(codeInBothLists),
  ofListeners(noCallingCode),
  ofApplications(severalListeners),
  goneApplication,
  noApplications,
  allBesideNamed,
  nearLimit,
  ofListeners(redundantOptIn),
  ofListeners(blockedExclusion),
  ofListeners(voiceDiffers),
  ofListeners(highTierOptIn),
  baselineDiffers,
  identicalListeners,
  noListener,
];

/** Those that speak of a single application, the gravest first. */
export const APPLICATION_RULES: readonly (EffectRule | ListRule)[] = [
  equalPriority,
  codeInBothLists,
  noCallingCode,
  severalListeners,
  redundantOptIn,
  voiceDiffers,
];
