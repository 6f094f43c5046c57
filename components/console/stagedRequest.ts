import type { RequestedChange, ReviewRequest } from "@/components/changes/request";
import type { Application } from "@/lib/domain/application";
import { applicationRegions } from "@/lib/domain/applicationRegions";
import type { Choice } from "@/lib/domain/choice";
import { joined } from "@/lib/domain/format";
import type { Listener } from "@/lib/domain/listener";
import type { ApplicationTarget } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";
import { applyStaged, entriesOf, stagedCount, type StagedChanges } from "@/lib/domain/staged";
import { isolated } from "@/lib/domain/shownName";
import { plural, t } from "@/lib/i18n/t";

/** The review of what is staged for one application. */
export function stagedRequest(
  snapshot: Snapshot,
  application: Application,
  staged: StagedChanges,
): ReviewRequest {
  const again = (now: Snapshot) => stagedChange(now, application, staged);
  return { heading: headingOf(application, staged), ...again(snapshot), again };
}

function stagedChange(
  snapshot: Snapshot,
  { appId, displayName }: Application,
  staged: StagedChanges,
): RequestedChange {
  const { effect, settings: current } = applicationRegions(snapshot, appId);
  if (current === null) return { targets: [] };
  const settings = applyStaged(current, staged);
  const name = displayName || null;
  const target: ApplicationTarget = { kind: "application", appId, name, settings };
  if (effect.kind !== "listener" || !isShared(effect.listener)) return { targets: [target] };
  const { listener } = effect;
  return {
    targets: [target],
    scope: {
      ...{ listener, applicationName: isolated(displayName || appId) },
      forAll: [{ kind: "listener", listenerId: listener.id, settings }],
    },
  };
}

/** Whether it serves more than the one application. */
function isShared({ allApplications, appIds }: Listener): boolean {
  return allApplications || appIds.length > 1;
}

/** Few enough to be named in a title. */
const MOST_NAMED = 3;

/** "Opt in +254 and exclude +234 for Contoso Store". */
function headingOf({ appId, displayName }: Application, staged: StagedChanges): string {
  const count = stagedCount(staged);
  const name = isolated(displayName || appId);
  if (count > MOST_NAMED)
    return plural(count)`Change # region for ${name}|Change # regions for ${name}`;
  return actsText(
    codesOf(staged, "opt-in"),
    codesOf(staged, "exclude"),
    codesOf(staged, "return-to-default"),
    name,
  );
}

/** "+254 and +234 (voice)"; nothing where no code is chosen so. */
function codesOf({ sms, voice }: StagedChanges, wanted: Choice): string {
  const chosen = (choices: StagedChanges["sms"]) =>
    entriesOf(choices).flatMap(([code, choice]) => (choice === wanted ? [`+${code}`] : []));
  return joined([...chosen(sms), ...chosen(voice).map((code) => t`${code} (voice)`)]);
}

/** What is done to the codes, each where there are any. */
function actsText(optIn: string, exclude: string, reset: string, name: string): string {
  if (optIn !== "" && exclude !== "" && reset !== "")
    return t`Opt in ${optIn}, exclude ${exclude} and reset ${reset} to default for ${name}`;
  if (optIn !== "" && exclude !== "") return t`Opt in ${optIn} and exclude ${exclude} for ${name}`;
  if (optIn !== "" && reset !== "")
    return t`Opt in ${optIn} and reset ${reset} to default for ${name}`;
  if (exclude !== "" && reset !== "")
    return t`Exclude ${exclude} and reset ${reset} to default for ${name}`;
  if (optIn !== "") return t`Opt in ${optIn} for ${name}`;
  if (exclude !== "") return t`Exclude ${exclude} for ${name}`;
  return t`Reset ${reset} to default for ${name}`;
}
