"use client";

import type { ReactNode } from "react";
import { useEffect, useMemo } from "react";
import { MapPane } from "./map/MapPane";
import { DetailsPanel } from "./panel/DetailsPanel";
import { StagedBar } from "./StagedBar";
import { useStagedStore } from "./state/StagedProvider";
import { StatusFilter } from "./StatusFilter";
import { RegionTable } from "./table/RegionTable";
import type { Application } from "@/components/session/useApplications";
import type { Snapshot } from "@/lib/domain/snapshot";
import { Announcer } from "./Announcer";
import { ChannelSwitch } from "./ChannelSwitch";
import { EffectNotice } from "./EffectNotice";
import { buildModel } from "./state/model";
import { RegionFilter } from "./RegionFilter";
import { RegionsProvider } from "./state/RegionsProvider";
import { SearchBox } from "./SearchBox";
import { SelectionInUrl } from "./state/SelectionInUrl";
import { SourceLine } from "./SourceLine";
import { useChannel } from "./state/urlState";
import "./status/status.css";
import "./console.css";

export interface RegionConsoleProps {
  readonly application: Application;
  readonly snapshot: Snapshot;
  /** Names of other applications, for listeners that are shared. */
  readonly nameOf: (appId: string) => string | null;
  readonly canWrite: boolean;
  readonly headerSlot?: ReactNode;
}

/**
 * Map, table and details of one application: three views of one state. It needs a `StagedProvider`
 * above it, and a column that grows to fill the window.
 */
export function RegionConsole(props: RegionConsoleProps) {
  const { application, snapshot, nameOf, canWrite, headerSlot } = props;
  const { appId } = application;
  const [channel] = useChannel();
  const model = useMemo(
    () => buildModel(snapshot, appId, channel, canWrite),
    [snapshot, appId, channel, canWrite],
  );
  useRebase(model.regions.settings);
  return (
    <RegionsProvider model={model}>
      <div className="region-console">
        {headerSlot}
        <SourceLine appId={appId} nameOf={nameOf} />
        <EffectNotice />
        <div className="console-tools">
          <ChannelSwitch />
          <StatusFilter label="Status" />
          <SearchBox />
          <RegionFilter />
        </div>
        <div className="console-views">
          <RegionTable />
          <div className="console-side">
            <MapPane />
            <DetailsPanel />
          </div>
        </div>
        {model.canStage && <StagedBar application={application} snapshot={snapshot} />}
        <Announcer />
        <SelectionInUrl />
      </div>
    </RegionsProvider>
  );
}

/** Drops changes that are set by now, whoever set them. */
function useRebase(settings: ReturnType<typeof buildModel>["regions"]["settings"]): void {
  const store = useStagedStore();
  useEffect(() => {
    if (settings !== null) store.getState().dispatch({ type: "rebase", current: settings });
  }, [store, settings]);
}
