import { codeInBothLists } from "../findings/codeInBothLists";
import { equalPriority } from "../findings/equalPriority";
import { noCallingCode } from "../findings/noCallingCode";
import { redundantOptIn } from "../findings/redundantOptIn";
import { severalListeners } from "../findings/severalListeners";
import { voiceDiffers } from "../findings/voiceDiffers";
import { allBesideNamed } from "./allBesideNamed";
import { baselineDiffers } from "./baselineDiffers";
import { blockedExclusion } from "./blockedExclusion";
import { goneApplication } from "./goneApplication";
import { highTierOptIn } from "./highTierOptIn";
import { nearLimit } from "./nearLimit";
import { noApplications } from "./noApplications";
import { ofApplications } from "./ofApplications";
import { ofListeners } from "./ofListeners";
import type { AuditInput, TenantFinding, TenantRule } from "./tenantFinding";
import { twins } from "./twins";
import { unlisted } from "./unlisted";

/** Every rule about a tenant, the gravest first. Order and duplicates are never a finding. */
export const TENANT_RULES: readonly TenantRule[] = [
  ofApplications(
    equalPriority,
    "Graph uses one of them and does not say which (authenticationEventListener, beta).",
  ),
  ofListeners(codeInBothLists, "The exclusion wins, so the opt-in means nothing."),
  ofListeners(noCallingCode, "No telephone network has this number: another may have been meant."),
  ofApplications(severalListeners, "What is set in those of lower priority has no effect."),
  goneApplication,
  noApplications,
  allBesideNamed,
  nearLimit,
  ofListeners(redundantOptIn, "Microsoft enables the code by default: the opt-in adds nothing."),
  blockedExclusion,
  ofListeners(
    voiceDiffers,
    "Often meant, and as often forgotten. External ID sends no voice today.",
  ),
  highTierOptIn,
  baselineDiffers,
  twins,
  unlisted,
];

/** What the rules report about a tenant. */
export function tenantFindings(input: AuditInput): TenantFinding[] {
  return TENANT_RULES.flatMap(({ id, severity, label, find }) =>
    find(input).map(({ detail, listenerIds = [], appIds = [] }) => ({
      rule: id,
      severity,
      label,
      detail,
      listenerIds,
      appIds,
    })),
  );
}
