import { type ReactNode, useEffect, useMemo } from "react";
import { MapPane } from "./map/MapPane";
import { MapCard } from "./panel/MapCard";
import { StagedBar } from "./StagedBar";
import { useStagedStore } from "./state/StagedProvider";
import { StatusFilter } from "./StatusFilter";
import { RegionTable } from "./table/RegionTable";
import type { Application } from "@/lib/domain/application";
import type { Snapshot } from "@/lib/domain/snapshot";
import { buildModel } from "./state/model";
import {
  RegionsProvider,
  SelectionInUrl,
  useViewStore,
  useView,
  useRegions,
} from "./state/RegionsProvider";
import { MapColumn, MapFirst, WordsColumn } from "@/components/ui/MapFirst";
import { Source } from "./Source";
import { useChannel, useFilters } from "./state/urlState";
import { RegionFields, ChannelField, VoiceNotice } from "./FilterFields";
import { PageLink } from "@/components/ui/PageLink";
import { Notice } from "@/components/ui/Notice";
import { conflictSentence, unreadableSentence } from "@/lib/domain/explain";
import { t } from "@/lib/i18n/t";

interface RegionConsoleProps {
  readonly application: Application;
  readonly snapshot: Snapshot;
  readonly canWrite: boolean;
  readonly header: ReactNode;
}

/**
 * Map, table and details of one application: three views of one state. It needs a `StagedProvider`
 * above it, and a column that grows to fill the window.
 */
export function RegionConsole(props: RegionConsoleProps) {
  const { application, snapshot, canWrite, header } = props;
  const { appId } = application;
  const [channel] = useChannel();
  const model = useMemo(
    () => buildModel(snapshot, appId, channel, canWrite),
    [snapshot, appId, channel, canWrite],
  );
  useRebase(model.regions.settings);
  return (
    <RegionsProvider model={model}>
      <div className="flex flex-1 flex-col gap-3">
        {header}
        <EffectNotice />
        <MapFirst>
          <MapColumn>
            <div className="relative flex min-w-0 flex-col gap-2 lg:min-h-0 lg:flex-1">
              <MapPane />
              <MapCard />
            </div>
            <StatusFilter />
          </MapColumn>
          <WordsColumn>
            <Source appId={appId} />
            <Filters />
            <RegionTable />
          </WordsColumn>
        </MapFirst>
        {model.canStage && <StagedBar application={application} snapshot={snapshot} />}
        <Announcer />
        <SelectionInUrl />
      </div>
    </RegionsProvider>
  );
}

/** Drops changes that have been set meanwhile, by anyone. */
function useRebase(settings: ReturnType<typeof buildModel>["regions"]["settings"]): void {
  const store = useStagedStore();
  useEffect(() => {
    if (settings !== null) store.getState().dispatch({ type: "rebase", current: settings });
  }, [store, settings]);
}

/** What narrows map and table down, besides the legend. */
function Filters() {
  const [{ q, region }, setFilters] = useFilters();
  const view = useViewStore();
  return (
    <div className="flex flex-wrap items-center gap-2">
      {/* Nothing stays armed over a change of the channel. */}
      <ChannelField onChange={() => view.setState({ armed: null })} />
      <RegionFields q={q} region={region} onFilter={(filter) => void setFilters(filter)} />
    </div>
  );
}

/** Announces once what was staged, and which territories share the code. */
function Announcer() {
  const message = useView((view) => view.message);
  useEscapeDisarms();
  return (
    <p role="status" className="sr-only contain-strict">
      {message}
    </p>
  );
}

/** Escape leaves a shared code that was activated once, wherever the focus is. */
function useEscapeDisarms(): void {
  const view = useViewStore();
  const isArmed = useView(({ armed }) => armed !== null);
  useEffect(() => {
    if (!isArmed) return;
    const disarm = ({ key }: KeyboardEvent) => {
      if (key === "Escape") view.setState({ armed: null, message: t`Left unchanged.` });
    };
    document.addEventListener("keydown", disarm);
    return () => document.removeEventListener("keydown", disarm);
  }, [view, isArmed]);
}

/** Explains why no status is predicted, and that voice has no effect yet. */
function EffectNotice() {
  const { regions, channel } = useRegions();
  const { effect } = regions;
  return (
    <>
      {effect.kind === "conflict" && (
        <Notice
          tone="warning"
          title={t`Listeners conflict: every status is unknown`}
          actions={
            <PageLink
              href={`/audit/${effect.listeners[0]?.id ?? ""}`}
              className="inline-flex min-h-6 items-center text-accent underline"
            >
              {t`Choose which listener to use`}
            </PageLink>
          }
        >
          {conflictSentence(effect.listeners)} {t`Resolve the conflict before you stage changes.`}
        </Notice>
      )}
      {effect.kind === "unreadable" && (
        <Notice tone="warning" title={t`A listener cannot be read: every status is unknown`}>
          {unreadableSentence(effect.listeners)}{" "}
          {t`Changes cannot be staged, so that nothing in it is overwritten.`}
        </Notice>
      )}
      {channel === "voice" && <VoiceNotice />}
    </>
  );
}
