"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { afterPaint } from "@/components/ui/afterPaint";
import { useReview } from "@/components/changes/useReview";
import type { Application } from "@/components/session/useApplications";
import { Button } from "@/components/ui/Button";
import { CheckRow } from "@/components/ui/CheckRow";
import { Dialog } from "@/components/ui/Dialog";
import { changeTargets } from "@/lib/domain/bulk/changeTargets";
import { changeText, applicationsText } from "@/lib/domain/bulk/words";
import type { Snapshot } from "@/lib/domain/snapshot";
import { ActChoice } from "./ActChoice";
import { ApplicationPicker } from "@/components/pickers/ApplicationPicker";
import { type Draft, changeOf, missing, needsRegions } from "./draft";
import { Outcome, Preview } from "./Preview";
import { RegionChoice } from "./RegionChoice";
import type { BulkEditRequest } from "./useBulkEdit";
import "./bulk.css";
import { type Channel, CHANNELS } from "@/lib/domain/channel";
import type { ChangedApplication } from "@/lib/domain/bulk/change";
import { figure } from "@/lib/domain/format";

interface BulkFormProps {
  readonly request: BulkEditRequest;
  readonly title: string;
  readonly snapshot: Snapshot;
  readonly applications: readonly Application[];
  readonly names: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

export function BulkForm(props: BulkFormProps) {
  const { request, title, snapshot, applications, names, onClose } = props;
  const review = useReview();
  const [draft, setDraft] = useState<Draft>(() => ({
    act: "exclude",
    channels: ["sms"],
    codes: request.codes ?? [],
    from: null,
  }));
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const change = useMemo(() => changeOf(draft), [draft]);
  // The preview counts a moment later: ticking and typing do not wait for it.
  const counted = useDeferredValue(change);
  const apps = useMemo(
    () => request.appIds.map((appId) => ({ appId, name: names.get(appId) ?? null })),
    [request, names],
  );
  const result = useMemo(
    () => (counted === null ? null : changeTargets(snapshot, counted, apps)),
    [snapshot, counted, apps],
  );

  const submit = () => {
    if (change === null) return;
    const { targets, skipped, warnings } = changeTargets(snapshot, change, apps);
    if (targets.length === 0) return;
    const heading = changeText(change, targets.length, (appId) => names.get(appId) ?? null);
    onClose();
    // Once this dialog has given the focus back: the review returns it to where it came from.
    const again = (now: Snapshot) => changeTargets(now, change, apps);
    afterPaint(() => review({ heading, targets, skipped, warnings, again }));
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description="Nothing is written before the review."
      width="lg"
      footer={
        <>
          <Outcome result={result} count={apps.length} missing={missing(draft)} />
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={result === null || result.targets.length === 0}
            onClick={submit}
          >
            Review changes
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <ChosenApplications apps={apps} />
        <ActChoice act={draft.act} onAct={(act) => set({ act })} />
        {needsRegions(draft.act) && (
          <>
            <ChannelChoice channels={draft.channels} onChannels={(channels) => set({ channels })} />
            <RegionChoice
              codes={draft.codes}
              onCodes={(codes) => set({ codes })}
              snapshot={snapshot}
              applications={applications}
              channel={draft.channels[0] ?? "sms"}
            />
          </>
        )}
        {draft.act === "copy" && (
          <ApplicationPicker
            label="Copy from"
            applications={applications}
            chosen={draft.from}
            onChoose={(from) => set({ from })}
          />
        )}
        {result !== null && (
          <Preview result={result} nameOf={(appId) => names.get(appId) ?? null} />
        )}
      </div>
    </Dialog>
  );
}

const NAMES: Readonly<Record<Channel, string>> = { sms: "SMS", voice: "Voice" };

interface ChannelChoiceProps {
  readonly channels: readonly Channel[];
  readonly onChannels: (channels: readonly Channel[]) => void;
}

function ChannelChoice({ channels, onChannels }: ChannelChoiceProps) {
  return (
    <fieldset>
      <legend className="font-semibold">Channel</legend>
      <div className="flex flex-wrap gap-x-5">
        {CHANNELS.map((channel) => (
          <CheckRow
            key={channel}
            checked={channels.includes(channel)}
            onChange={(on) =>
              onChannels(CHANNELS.filter((one) => (one === channel ? on : channels.includes(one))))
            }
          >
            {NAMES[channel]}
          </CheckRow>
        ))}
      </div>
    </fieldset>
  );
}

/** More than anyone reads here; the review names every one. */
const MOST_NAMED = 200;

/** How many applications are concerned; their names on demand. */
function ChosenApplications({ apps }: { readonly apps: readonly ChangedApplication[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-6 w-fit">For {applicationsText(apps.length)}: which?</summary>
      {isOpen && (
        <ul className="max-h-40 list-disc overflow-y-auto pl-5" tabIndex={0} aria-label="Chosen">
          {apps.slice(0, MOST_NAMED).map(({ appId, name }) => (
            <li key={appId} className="break-words">
              {name || <code>{appId}</code>}
            </li>
          ))}
          {apps.length > MOST_NAMED && <li>and {figure(apps.length - MOST_NAMED)} more</li>}
        </ul>
      )}
    </details>
  );
}
