"use client";

import { useDeferredValue, useMemo } from "react";
import { MapSection } from "@/components/console/map/MapSection";
import { ReachMap } from "./ReachMap";
import { useAccount } from "@/components/session/AccountProvider";
import { useChannel } from "@/components/console/state/urlState";
import { NoApplications } from "@/components/session/NoApplications";
import { SkeletonRows } from "@/components/ui/Skeleton";
import { reachOfCodes, type EffectGroup } from "@/lib/domain/reach/reach";
import { regionList } from "@/lib/domain/reach/regionList";
import { ChannelField, RegionFields, VoiceNotice } from "@/components/console/FilterFields";
import { HeatLegend, ReachProvider } from "./ReachProvider";
import { ReachTable } from "./ReachTable";
import { TenantReading } from "./TenantReading";
import { useRegionList } from "./urlState";
import { useTenantRegions, type TenantRegions } from "./useTenantRegions";
import { useApplications } from "@/components/session/useApplications";
import { useTicks, type Ticks } from "@/components/ui/ticked";
import { joined } from "@/lib/domain/format";
import { foreignRows } from "@/lib/domain/rows";
import { ascending } from "@/lib/domain/settings";
import { useBulkEdit } from "@/components/bulk/useBulkEdit";
import { NotDelivered } from "@/components/ui/NotDelivered";
import { Pane, PaneBar } from "@/components/ui/Pane";
import { Button } from "@/components/ui/Button";
import { MapColumn, MapFirst, WordsColumn } from "@/components/ui/MapFirst";
import { sharedCodes } from "@/lib/domain/bulk/warnings";
import { plural, t } from "@/lib/i18n/t";

/** Every region, and in how many applications it is reachable. */
export function RegionsPage() {
  const tenant = useTenantRegions();
  const [channel] = useChannel();
  return (
    <div className="flex flex-1 flex-col gap-3">
      <header className="space-y-1">
        <h1 className="text-xl font-semibold">{t`Regions`}</h1>
        <TenantReading />
      </header>
      {channel === "voice" && <VoiceNotice />}
      {tenant.state === "empty" && <NoApplications />}
      {tenant.state === "reading" && <SkeletonRows count={10} className="h-9" />}
      {tenant.state === "ready" && <ReachOfAll tenant={tenant} />}
    </div>
  );
}

/** Table and map of a tenant that is read. */
function ReachOfAll({ tenant: { groups, applications } }: { readonly tenant: TenantRegions }) {
  const { abilities, settled } = useAccount();
  const [channel] = useChannel();
  const [filtersNow] = useRegionList();
  // Two hundred rows follow a moment later, so that typing does not wait for them.
  const filters = useDeferredValue(filtersNow);
  const ticks = useTicks<number>();
  const reaches = useMemo(() => reachOfCodes(groups, channel), [groups, channel]);
  const rows = useMemo(() => regionList(filters, reaches), [filters, reaches]);
  const canWrite = settled && abilities.canWrite !== false;
  return (
    <ReachProvider value={reaches}>
      <MapFirst>
        <MapColumn>
          <MapSection Map={ReachMap} act={t`Enter or Space opens the page of one`} />
          <HeatLegend />
          <ForeignCodes groups={groups} />
        </MapColumn>
        <WordsColumn>
          <NotDelivered className="text-sm" />
          <Filters />
          <Pane aria-labelledby="regions-table" className="flex-1 lg:[contain:size_layout_paint]">
            <h2 id="regions-table" className="sr-only">
              {t`Table`}
            </h2>
            <ReachTable rows={rows} reaches={reaches} ticks={ticks} canTick={canWrite} />
            {canWrite && ticks.ticked.size > 0 && (
              <ChosenCodes ticks={ticks} appIds={applications.map(({ appId }) => appId)} />
            )}
          </Pane>
        </WordsColumn>
      </MapFirst>
    </ReachProvider>
  );
}

function Filters() {
  const [{ q, region }, setFilters] = useRegionList();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ChannelField />
      <RegionFields q={q} region={region} onFilter={(filter) => void setFilters(filter)} />
    </div>
  );
}

/** Numbers in the lists that are not calling codes: kept and reported, never dropped. */
function ForeignCodes({ groups }: { readonly groups: readonly EffectGroup[] }) {
  const holding = groups
    .map(({ regions, appIds }) => ({ rows: foreignRows(regions.settings), count: appIds.length }))
    .filter(({ rows }) => rows.length > 0);
  if (holding.length === 0) return null;
  const codes = holding.flatMap(({ rows }) => rows.map(({ code }) => code));
  const count = holding.reduce((sum, each) => sum + each.count, 0);
  const numbers = joined(ascending(codes).map(String));
  return (
    <p className="text-sm text-ink-muted">
      {plural(
        count,
      )`Not calling codes, but on the lists of # application: ${numbers}. They have no known effect, and are kept by changes made here.|Not calling codes, but on the lists of # applications: ${numbers}. They have no known effect, and are kept by changes made here.`}
    </p>
  );
}

interface ChosenCodesProps {
  readonly ticks: Ticks<number>;
  readonly appIds: readonly string[];
}

/** What can be done with the ticked codes, for all applications at once. */
function ChosenCodes({ ticks: { ticked, clear }, appIds }: ChosenCodesProps) {
  // Until all applications are read, "all" would not be all.
  const { complete } = useApplications();
  const edit = useBulkEdit();
  const shared = sharedCodes([...ticked]);
  return (
    <PaneBar label={t`Selected regions`} className="border-t border-line-strong">
      <p className="font-medium">{plural(ticked.size)`# region selected|# regions selected`}</p>
      <Button size="sm" variant="quiet" className="me-auto" onClick={clear}>
        {t`Clear`}
      </Button>
      <Button
        size="sm"
        variant="primary"
        disabled={!complete || appIds.length === 0}
        onClick={() => edit({ appIds, codes: [...ticked] })}
      >
        {plural(appIds.length)`Change for the application|Change for all # applications`}
      </Button>
      {shared !== null && <p className="w-full text-xs text-ink-muted">{shared}</p>}
    </PaneBar>
  );
}
