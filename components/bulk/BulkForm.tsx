import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { afterPaint } from "@/components/ui/afterPaint";
import { ApplicationNames } from "@/components/changes/ApplicationNames";
import { SkippedList, Warnings } from "@/components/changes/reviewParts";
import { useReview } from "@/components/changes/useReview";
import { useApplications } from "@/components/session/useApplications";
import { Button } from "@/components/ui/Button";
import { CheckRow } from "@/components/ui/CheckRow";
import { Dialog } from "@/components/ui/Dialog";
import { type ChangeTargets, changeTargets } from "@/lib/domain/bulk/changeTargets";
import { changeText } from "@/lib/domain/bulk/words";
import type { Snapshot } from "@/lib/domain/snapshot";
import { ActChoice } from "./ActChoice";
import { ACT_LABELS } from "./actLabels";
import { ApplicationPicker } from "@/components/pickers/ApplicationPicker";
import { type Draft, changeOf, missing, needsRegions } from "./draft";
import { RegionChoice } from "./RegionChoice";
import { toggled } from "@/lib/domain/ticked";
import { keepApplications, keepDraft, type KeptForm } from "./keptForm";
import { useAccount } from "@/components/session/AccountProvider";
import { type Channel, CHANNEL_LABELS, CHANNELS } from "@/lib/domain/channel";
import { plural, t } from "@/lib/i18n/t";

interface BulkFormProps {
  /** For whom, and what is filled in to begin with. */
  readonly form: KeptForm;
  readonly title: string;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

export function BulkForm({ form, title, snapshot, onClose }: BulkFormProps) {
  const { owner } = useAccount();
  const [appIds, setAppIds] = useState(form.appIds);
  const [draft, setDraft] = useState(form.draft);
  // So that a reload loses nothing.
  useEffect(() => keepDraft(window.sessionStorage, owner, draft), [owner, draft]);
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const chooseApplications = (chosen: readonly string[]) => {
    setAppIds(chosen);
    keepApplications(window.sessionStorage, owner, chosen);
  };
  const { result, submit } = useBulkChange(appIds, draft, snapshot);
  return (
    <Dialog
      onClose={onClose}
      title={title}
      description={describe(form.draft)}
      width="lg"
      footer={
        <>
          <Outcome result={result} count={appIds.length} missing={missing(draft, appIds)} />
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button
            variant="primary"
            disabled={result === null || result.targets.length === 0}
            onClick={() => submit(onClose)}
          >
            {t`Review changes`}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <Questions {...{ draft, set, appIds }} onAppIds={chooseApplications} />
        {result !== null && (
          <>
            <SkippedList skipped={result.skipped} />
            <Warnings warnings={result.warnings} title={t`Before you review`} />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** What a draft comes to for the applications, and the way with it to the review. */
function useBulkChange(appIds: readonly string[], draft: Draft, snapshot: Snapshot) {
  const review = useReview();
  const { nameOf } = useApplications();
  const change = useMemo(() => (appIds.length === 0 ? null : changeOf(draft)), [appIds, draft]);
  // The preview counts a moment later: ticking and typing do not wait for it.
  const counted = useDeferredValue(change);
  const apps = useMemo(
    () => appIds.map((appId) => ({ appId, name: nameOf(appId) })),
    [appIds, nameOf],
  );
  const result = useMemo(
    () => (counted === null ? null : changeTargets(snapshot, counted, apps)),
    [snapshot, counted, apps],
  );
  const submit = (onClose: () => void) => {
    if (change === null) return;
    const { targets, skipped, warnings } = changeTargets(snapshot, change, apps);
    if (targets.length === 0) return;
    const heading = changeText(change, targets.length, nameOf);
    onClose();
    // Once this dialog has given the focus back: the review returns it to where it came from.
    const again = (now: Snapshot) => changeTargets(now, change, apps);
    afterPaint(() => review({ heading, targets, skipped, warnings, again }));
  };
  return { result, submit };
}

/** Where it is settled what to do, what that means is said nowhere else. */
function describe({ first, act }: Draft): string {
  const notYet = t`Nothing changes until you review and save.`;
  return first === "details" ? `${ACT_LABELS[act].detail} ${notYet}` : notYet;
}

interface QuestionsProps {
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
  readonly appIds: readonly string[];
  readonly onAppIds: (appIds: readonly string[]) => void;
}

/** What is still to be said, from whom and what to which regions. */
function Questions({ draft, set, appIds, onAppIds }: QuestionsProps) {
  return (
    <>
      {draft.first === "applications" ? (
        <ApplicationsChoice from={draft.from} appIds={appIds} onAppIds={onAppIds} />
      ) : (
        appIds.length > 1 && <ApplicationNames appIds={appIds} />
      )}
      {draft.first === "act" && <ActChoice act={draft.act} onAct={(act) => set({ act })} />}
      {needsRegions(draft.act) && (
        <>
          <ChannelChoice channels={draft.channels} onChannels={(channels) => set({ channels })} />
          <RegionChoice
            codes={draft.codes}
            onCodes={(codes) => set({ codes })}
            channel={draft.channels[0] ?? "sms"}
          />
        </>
      )}
      {draft.act === "copy" && draft.first !== "applications" && (
        <ApplicationPicker
          label={t`Copy from`}
          chosen={draft.from}
          onPick={(from) => set({ from })}
        />
      )}
    </>
  );
}

interface ApplicationsChoiceProps {
  /** Whose settings are copied: not offered. */
  readonly from: string | null;
  readonly appIds: readonly string[];
  readonly onAppIds: (appIds: readonly string[]) => void;
}

/** The applications that are to have the settings of another. */
function ApplicationsChoice({ from, appIds, onAppIds }: ApplicationsChoiceProps) {
  return (
    <div className="space-y-2">
      <ApplicationPicker
        label={t`Copy to`}
        chosen={appIds}
        leftOut={from}
        onPick={(appId) => onAppIds(toggled(appIds, appId))}
      />
      {appIds.length > 0 && <ApplicationNames appIds={appIds} />}
    </div>
  );
}

interface ChannelChoiceProps {
  readonly channels: readonly Channel[];
  readonly onChannels: (channels: readonly Channel[]) => void;
}

function ChannelChoice({ channels, onChannels }: ChannelChoiceProps) {
  return (
    <fieldset>
      <legend className="font-semibold">{t`Channel`}</legend>
      <div className="flex flex-wrap gap-x-5">
        {CHANNELS.map((channel) => (
          <CheckRow
            key={channel}
            checked={channels.includes(channel)}
            onChange={(on) =>
              onChannels(CHANNELS.filter((one) => (one === channel ? on : channels.includes(one))))
            }
          >
            {CHANNEL_LABELS[channel]}
          </CheckRow>
        ))}
      </div>
    </fieldset>
  );
}

interface OutcomeProps {
  /** Null as long as something is missing. */
  readonly result: ChangeTargets | null;
  readonly count: number;
  readonly missing: string | null;
}

/** How much the change would change; beside the buttons, so that it is always in sight. */
function Outcome({ result, count, missing }: OutcomeProps) {
  return (
    <p role="status" className="me-auto min-w-0 basis-52 grow self-center font-medium">
      {result === null ? missing : summary(result, count)}
    </p>
  );
}

/** "Changes 9,800 of 10,000 applications; 200 already set this way." */
function summary({ targets, skipped }: ChangeTargets, count: number): string {
  const changed = targets.length;
  const already = count - changed - skipped.length;
  if (changed === 0) {
    return already > 0
      ? plural(
          count,
        )`Changes none of # application; ${already} already set this way.|Changes none of # applications; ${already} already set this way.`
      : plural(count)`Changes none of # application.|Changes none of # applications.`;
  }
  return already > 0
    ? plural(
        count,
      )`Changes ${changed} of # application; ${already} already set this way.|Changes ${changed} of # applications; ${already} already set this way.`
    : plural(count)`Changes ${changed} of # application.|Changes ${changed} of # applications.`;
}
