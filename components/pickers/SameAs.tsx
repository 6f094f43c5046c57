import { useState } from "react";
import { ApplicationPicker } from "./ApplicationPicker";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { CODES } from "@/lib/geo/codes";
import { applicationRegions, statusUnder } from "@/lib/domain/applicationRegions";
import type { Channel } from "@/lib/domain/channel";
import type { Snapshot } from "@/lib/domain/snapshot";
import { isReachable } from "@/lib/domain/status";
import { t } from "@/lib/i18n/t";
import { addText } from "./words";

interface SameAsProps {
  readonly channel: Channel;
  readonly onAdd: (codes: readonly number[]) => void;
}

/** The regions that are reachable for another application. */
export function SameAs({ channel, onAdd }: SameAsProps) {
  const [appId, setAppId] = useState<string | null>(null);
  const snapshot = useSnapshot().query.data;
  const codes =
    appId === null || snapshot === undefined ? null : reachableFor(snapshot, appId, channel);
  return (
    <div className="space-y-2">
      <ApplicationPicker
        label={
          channel === "sms" ? t`Regions reachable by SMS for` : t`Regions reachable by voice for`
        }
        chosen={appId}
        onPick={setAppId}
      />
      {codes === null ? null : codes.length > 0 ? (
        <Button onClick={() => onAdd(codes)}>{addText(codes)}</Button>
      ) : (
        <p className="text-sm text-ink-muted">
          {t`No region is known to be reachable for this application.`}
        </p>
      )}
    </div>
  );
}

function reachableFor(snapshot: Snapshot, appId: string, channel: Channel): number[] {
  const regions = applicationRegions(snapshot, appId);
  return CODES.map(({ code }) => code).filter((code) =>
    isReachable(statusUnder(regions.settings, regions, channel, code)),
  );
}
