import { memo, type ReactNode, useEffect, useMemo } from "react";
import { WorldPicture } from "@/components/console/map/WorldPicture";
import { HeatLegend } from "@/components/regions/ReachProvider";
import { afterPaint } from "@/components/ui/afterPaint";
import { PageLink } from "@/components/ui/PageLink";
import { type Reach, reachOfCodes, type ReachShare } from "@/lib/domain/reach/reach";
import { useLater } from "./useLater";
import { plural, t } from "@/lib/i18n/t";

interface MapPartProps {
  /** What is set for the applications that are read; null until something can be said of any. */
  readonly shares: readonly ReachShare[] | null;
  /** All applications are read. */
  readonly complete: boolean;
  /** Reading ended without an answer. */
  readonly failed: boolean;
}

/** The tenant at a glance: each region by the share of the applications in which it is reachable. */
export const MapPart = memo(function MapPart({ shares, complete, failed }: MapPartProps) {
  const reaches = useMemo(() => reachOfCodes(shares ?? [], "sms"), [shares]);
  const [loaded, load] = useLater(loadMap);
  const isReady = shares !== null;
  // The rows are drawn by then, and can be used: what draws the map never keeps them waiting.
  useEffect(() => {
    if (isReady) afterPaint(load);
  }, [isReady, load]);
  return (
    <MapFrame text={isReady ? summaryText([...reaches.values()], complete) : waitingText(failed)}>
      {typeof loaded === "string" ? (
        <MapPlace failed={loaded === "failed"} />
      ) : (
        <loaded.TenantMap reaches={reaches} />
      )}
    </MapFrame>
  );
});

const loadMap = () => import("./TenantMap");

interface MapFrameProps {
  readonly text: string;
  readonly children: ReactNode;
}

/** What stands around the map, as large before it is there as it is then. */
function MapFrame({ text, children }: MapFrameProps) {
  return (
    <section aria-labelledby="tenant-map" className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="tenant-map" className="font-semibold">
          {t`Where codes can be sent`}
        </h2>
        <PageLink
          href="/regions"
          className="inline-flex min-h-6 items-center text-sm text-accent underline"
        >
          {t`All regions as a table`}
        </PageLink>
      </div>
      {children}
      <HeatLegend />
      <p className="text-sm text-ink-muted max-sm:min-h-9">{text}</p>
    </section>
  );
}

/** In the place of the map. */
function MapPlace({ failed = false }: { readonly failed?: boolean }) {
  return (
    <div className="flex flex-col gap-1.5">
      <WorldPicture />
      {failed && (
        <p role="alert" className="text-sm">
          {t`The map could not be loaded. The table of regions shows the same.`}
        </p>
      )}
    </div>
  );
}

function waitingText(failed: boolean): string {
  return failed ? t`The settings could not be read.` : t`Reading the tenant…`;
}

/** What the map says, in one sentence. */
function summaryText(reaches: readonly Reach[], complete: boolean): string {
  const total = reaches[0]?.total ?? 0;
  if (total === 0) return t`No application is read yet.`;
  const everywhere = reaches.filter(({ reachable }) => reachable === total).length;
  const nowhere = reaches.filter(({ reachable }) => reachable === 0).length;
  const some = reaches.length - everywhere - nowhere;
  const codes = reaches.length;
  return complete
    ? plural(
        total,
      )`SMS: of ${codes} calling codes, ${everywhere} are reachable in the one application, ${some} in some, ${nowhere} in none.|SMS: of ${codes} calling codes, ${everywhere} are reachable in all # applications, ${some} in some, ${nowhere} in none.`
    : plural(
        total,
      )`SMS: of ${codes} calling codes, ${everywhere} are reachable in the one application read so far, ${some} in some, ${nowhere} in none.|SMS: of ${codes} calling codes, ${everywhere} are reachable in all # applications read so far, ${some} in some, ${nowhere} in none.`;
}
