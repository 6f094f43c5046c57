"use client";

import { PageLink } from "@/components/ui/PageLink";
import { useDeferredValue, useMemo } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { useChannel } from "@/components/console/state/urlState";
import { NoApplications } from "@/components/session/NoApplications";
import { SkeletonRows } from "@/components/ui/Skeleton";
import { useTicks } from "@/components/ui/ticked";
import { baselineName } from "@/lib/domain/explain";
import { joined } from "@/lib/domain/format";
import { reachOf, type EffectGroup } from "@/lib/domain/reach/reach";
import { namesOf, isShared } from "@/lib/domain/rows";
import { ApplicationFilters } from "./ApplicationFilters";
import { ApplicationTable } from "./ApplicationTable";
import { applicationRows, matchingRows } from "./applicationRows";
import { ChannelField } from "@/components/console/FilterFields";
import { reachText } from "./ReachProvider";
import { RegionActions } from "./RegionActions";
import { TenantReading } from "./TenantReading";
import { useApplicationFilters } from "./urlState";
import { type TenantRegions, useTenantRegions } from "./useTenantRegions";
import { CodeNotes } from "@/components/console/panel/CodeFacts";
import { codeInfo } from "@/lib/geo/codes";
import { TIERS, tierOfCode } from "@/lib/geo/tiers";
import type { Channel } from "@/lib/domain/channel";
import { t } from "@/lib/i18n/t";
import { sharedSentence } from "@/components/console/state/announcements";

/** One region across all applications. */
export function RegionPage({ code }: { readonly code: number }) {
  const tenant = useTenantRegions();
  const [channel] = useChannel();
  const reach = useMemo(
    () => reachOf(tenant.groups, channel, code),
    [tenant.groups, channel, code],
  );
  return (
    <div className="flex flex-1 flex-col gap-3">
      <header className="space-y-2">
        <p className="text-sm">
          <PageLink
            href="/regions"
            className="inline-flex min-h-6 items-center text-accent underline"
          >
            {t`Regions`}
          </PageLink>
        </p>
        <h1 className="text-xl font-semibold">
          {joined(namesOf(code))} <span className="font-mono font-normal">+{code}</span>
        </h1>
        {tenant.state === "ready" && (
          <p className="font-medium">{reachText(reach, tenant.complete)}</p>
        )}
        <RegionFacts code={code} channel={channel} groups={tenant.groups} />
        <TenantReading />
      </header>
      {tenant.state === "ready" && (
        <Applications code={code} tenant={tenant} counts={reach.counts} />
      )}
      {tenant.state === "empty" && <NoApplications />}
      {tenant.state === "reading" && <SkeletonRows count={8} className="h-11" />}
    </div>
  );
}

interface ApplicationsProps {
  readonly code: number;
  readonly tenant: TenantRegions;
  readonly counts: ReturnType<typeof reachOf>["counts"];
}

function Applications({ code, tenant, counts }: ApplicationsProps) {
  const { groups, applications, snapshot } = tenant;
  const { abilities, settled } = useAccount();
  const [channel] = useChannel();
  const [filters] = useApplicationFilters();
  const ticks = useTicks<string>();
  const { ticked } = ticks;
  const rows = useMemo(
    () => applicationRows(groups, applications, channel, code),
    [groups, applications, channel, code],
  );
  const q = useDeferredValue(filters.q);
  const shown = useMemo(
    () => matchingRows(rows, { q, status: filters.status }),
    [rows, q, filters.status],
  );
  const chosen = useMemo(
    () => (ticked.size === 0 ? rows : rows.filter(({ appId }) => ticked.has(appId))),
    [rows, ticked],
  );
  const canWrite = settled && abilities.canWrite !== false;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <ChannelField />
        <ApplicationFilters counts={counts} complete={tenant.complete} />
      </div>
      {canWrite && snapshot !== undefined && (
        <RegionActions
          code={code}
          snapshot={snapshot}
          rows={chosen}
          isAll={ticked.size === 0}
          onClear={ticks.clear}
        />
      )}
      <ApplicationTable
        code={code}
        rows={shown}
        total={tenant.complete ? rows.length : tenant.total}
        ticks={ticks}
        canTick={canWrite}
      />
    </>
  );
}

interface RegionFactsProps {
  readonly code: number;
  readonly channel: Channel;
  readonly groups: readonly EffectGroup[];
}

/** What is known of a code whatever is set: whom it switches, what it costs, what is odd about it. */
function RegionFacts({ code, channel, groups }: RegionFactsProps) {
  const info = codeInfo(code);
  const tier = TIERS.find(({ id }) => id === tierOfCode(code));
  const baselines = [
    ...new Set(groups.map(({ regions }) => baselineName(regions.baseline[channel]))),
  ];
  return (
    <div className="space-y-1 text-ink-muted">
      {isShared(code) && <p className="text-ink">{sharedSentence(code)}</p>}
      <p className="flex flex-wrap gap-x-4">
        {info?.optInRequired === true && <span>{t`Microsoft requires opt-in`}</span>}
        <span>
          {tier === undefined
            ? t`Price tier: not stated by Microsoft`
            : t`Price tier: ${tier.label}`}
        </span>
        {baselines.length > 0 && <span>{t`Baseline: ${joined(baselines)}`}</span>}
      </p>
      <CodeNotes code={code} />
    </div>
  );
}
