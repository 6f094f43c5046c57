import { useMemo, useState } from "react";
import type { Channel } from "@/lib/domain/channel";
import { groupBy } from "@/lib/domain/groupBy";
import { costliestFirst } from "@/lib/domain/review/picture";
import { tierOfCode } from "@/lib/geo/tiers";
import { Disclosure } from "@/components/ui/Disclosure";
import { Button } from "@/components/ui/Button";
import { gained, lost, neutral, type Impact, type StatusChange } from "@/lib/domain/review/impact";
import { ApplicationNames } from "./ApplicationNames";
import { t } from "@/lib/i18n/t";
import { regionText } from "@/lib/domain/rows";

const GROUPS_AT_ONCE = 10;

/** What applications gain and lose, those with the same changes together, the largest group first. */
export function ImpactList({ impacts }: { readonly impacts: readonly Impact[] }) {
  const [most, setMost] = useState(GROUPS_AT_ONCE);
  const sorted = useMemo(
    () => impacts.toSorted((a, b) => b.appIds.length - a.appIds.length),
    [impacts],
  );
  const left = sorted.length - most;
  return (
    <>
      <ul className="space-y-4">
        {sorted.slice(0, most).map(({ appIds, changes, unpredictable, disputed }) => (
          <li key={appIds[0]} className="space-y-2 rounded-md border border-line px-4 py-3">
            <ApplicationNames appIds={appIds} />
            {unpredictable && (
              <p className="text-ink-muted">
                {t`What applies today is unknown, because Graph chooses between listeners of equal priority. After this change, it is known.`}
              </p>
            )}
            {disputed && (
              <p className="text-danger">
                {t`After this change, what applies is unknown: listeners of equal priority name it, and Graph chooses between them.`}
              </p>
            )}
            <dl className="space-y-2">
              <Part title={t`Becomes reachable`} changes={costliest(gained(changes))} costs />
              <Part title={t`No longer reachable`} changes={lost(changes)} />
            </dl>
            <NoEffect changes={neutral(changes)} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button className="mt-3" onClick={() => setMost(most + GROUPS_AT_ONCE)}>
          {t`Show more groups (${left} left)`}
        </Button>
      )}
    </>
  );
}

/** In the order in which an admin should look at what opens. */
function costliest(changes: readonly StatusChange[]): StatusChange[] {
  const byCode = groupBy(changes, ({ code }) => code);
  return costliestFirst([...byCode.keys()]).flatMap((code) => byCode.get(code) ?? []);
}

interface PartProps extends RegionNamesProps {
  readonly title: string;
}

function Part({ title, changes, costs }: PartProps) {
  if (changes.length === 0) return null;
  return (
    <div>
      <dt className="text-sm text-ink-muted">{t`${title} (${channelsByCode(changes).size})`}</dt>
      <dd>
        <RegionNames changes={changes} costs={costs} />
      </dd>
    </div>
  );
}

/** What is written and reaches nobody else: there, and out of the way. */
function NoEffect({ changes }: RegionNamesProps) {
  if (changes.length === 0) return null;
  return (
    <Disclosure
      summary={t`No effect on delivery (${channelsByCode(changes).size})`}
      summaryClassName="text-sm text-ink-muted"
    >
      {() => <RegionNames changes={changes} />}
    </Disclosure>
  );
}

/** More than a continent has; the rest is drawn on demand. */
const MOST_REGIONS = 60;

interface RegionNamesProps {
  readonly changes: readonly StatusChange[];
  /** With a word on those of the highest price tier. */
  readonly costs?: boolean | undefined;
}

/** Every territory affected by a change, with each code listed once. */
function RegionNames({ changes, costs = false }: RegionNamesProps) {
  const [all, setAll] = useState(false);
  const codes = useMemo(() => [...channelsByCode(changes)], [changes]);
  const shown = all ? codes : codes.slice(0, MOST_REGIONS);
  return (
    <>
      <ul className="flex flex-wrap gap-x-3 gap-y-1">
        {shown.map(([code, channels]) => (
          <li key={code}>
            {regionText(code)}
            {channels.includes("voice") && (
              <span className="text-ink-muted"> {channelText(channels)}</span>
            )}
            {costs && tierOfCode(code) === "high" && (
              <span className="ms-1 rounded-sm border border-line-strong px-1 text-xs">
                {t`High price tier`}
              </span>
            )}
          </li>
        ))}
      </ul>
      {shown.length < codes.length && (
        <Button size="sm" className="mt-1" onClick={() => setAll(true)}>
          {t`Show all ${codes.length}`}
        </Button>
      )}
    </>
  );
}

/** The channels that a code changes for, in the order of the changes. */
function channelsByCode(changes: readonly StatusChange[]): Map<number, Channel[]> {
  const codes = new Map<number, Channel[]>();
  for (const { code, channel } of changes) {
    const channels = codes.get(code);
    if (channels === undefined) codes.set(code, [channel]);
    else channels.push(channel);
  }
  return codes;
}

/** SMS alone goes without saying. */
function channelText(channels: readonly Channel[]): string {
  return channels.includes("sms") ? t`(SMS and voice)` : t`(voice)`;
}
