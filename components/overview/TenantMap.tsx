import { MapSection } from "@/components/console/map/MapSection";
import { ReachMap } from "@/components/regions/ReachMap";
import { ReachProvider } from "@/components/regions/ReachProvider";
import type { Reach } from "@/lib/domain/reach/reach";
import { t } from "@/lib/i18n/t";

interface TenantMapProps {
  readonly reaches: ReadonlyMap<number, Reach>;
}

/** The map of `/regions`: a press on a place leads to the page of its code. */
export function TenantMap({ reaches }: TenantMapProps) {
  return (
    <ReachProvider value={reaches}>
      <MapSection Map={ReachMap} act={t`Enter or Space opens the page of one`} />
    </ReachProvider>
  );
}
