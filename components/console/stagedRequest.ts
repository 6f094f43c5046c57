import type { RequestedChange, ReviewRequest } from "@/components/changes/request";
import type { Application } from "@/lib/domain/application";
import { applicationRegions } from "@/lib/domain/applicationRegions";
import { CHOICES, type Choice } from "@/lib/domain/choice";
import { counted, joined } from "@/lib/domain/format";
import type { Listener } from "@/lib/domain/listener";
import type { ApplicationTarget } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";
import { applyStaged, entriesOf, stagedCount, type StagedChanges } from "@/lib/domain/staged";
import { isolated } from "@/lib/domain/shownName";

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
  if (count > MOST_NAMED) return `Change ${counted(count, "region")} for ${name}`;
  const acts = CHOICES.flatMap((choice) => {
    const codes = [
      ...codesOf(staged.sms, choice, ""),
      ...codesOf(staged.voice, choice, " (voice)"),
    ];
    return codes.length === 0 ? [] : [actText(choice, joined(codes))];
  });
  const sentence = joined(acts);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} for ${name}`;
}

function codesOf(choices: StagedChanges["sms"], wanted: Choice, channel: string): string[] {
  return entriesOf(choices).flatMap(([code, choice]) =>
    choice === wanted ? [`+${code}${channel}`] : [],
  );
}

function actText(choice: Choice, codes: string): string {
  switch (choice) {
    case "opt-in":
      return `opt in ${codes}`;
    case "exclude":
      return `exclude ${codes}`;
    case "return-to-default":
      return `reset ${codes} to default`;
  }
}
