import { useMemo, useState } from "react";
import type { Channel } from "@/lib/domain/channel";
import { namesOf } from "@/lib/domain/rows";
import { Button } from "@/components/ui/Button";
import { gained, lost, neutral, type Impact, type StatusChange } from "@/lib/domain/review/impact";
import { ApplicationNames } from "./ApplicationNames";
import { figure } from "@/lib/domain/format";

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
                What applies today is unknown, because Graph chooses between listeners of equal
                priority. After this change, it is known.
              </p>
            )}
            {disputed && (
              <p className="text-danger">
                After this change, what applies is unknown: listeners of equal priority name it, and
                Graph chooses between them.
              </p>
            )}
            <dl className="space-y-2">
              <Part title="Becomes reachable" changes={gained(changes)} />
              <Part title="No longer reachable" changes={lost(changes)} />
              <Part title="No effect on delivery" changes={neutral(changes)} />
            </dl>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button className="mt-3" onClick={() => setMost(most + GROUPS_AT_ONCE)}>
          Show more groups ({figure(left)} left)
        </Button>
      )}
    </>
  );
}

function Part(props: { readonly title: string; readonly changes: readonly StatusChange[] }) {
  const { title, changes } = props;
  if (changes.length === 0) return null;
  return (
    <div>
      <dt className="text-sm text-ink-muted">
        {title} ({channelsByCode(changes).size})
      </dt>
      <dd>
        <RegionNames changes={changes} />
      </dd>
    </div>
  );
}

/** More than a continent has; the rest is drawn on demand. */
const MOST_REGIONS = 60;

/** Every territory affected by a change, with each code listed once. */
function RegionNames({ changes }: { readonly changes: readonly StatusChange[] }) {
  const [all, setAll] = useState(false);
  const codes = useMemo(() => [...channelsByCode(changes)], [changes]);
  const shown = all ? codes : codes.slice(0, MOST_REGIONS);
  return (
    <>
      <ul className="flex flex-wrap gap-x-3 gap-y-1">
        {shown.map(([code, channels]) => (
          <li key={code}>
            {namesOf(code).join(", ") || "Not a calling code"}{" "}
            <span className="text-ink-muted">
              +{code}
              {channelText(channels)}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < codes.length && (
        <Button size="sm" className="mt-1" onClick={() => setAll(true)}>
          Show all {codes.length}
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

/** SMS goes without saying. */
function channelText(channels: readonly Channel[]): string {
  if (!channels.includes("voice")) return "";
  return channels.includes("sms") ? " (SMS and voice)" : " (voice)";
}
