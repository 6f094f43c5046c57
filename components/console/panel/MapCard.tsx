import { useRegions, useView } from "../state/RegionsProvider";
import { useStatusCount } from "../state/useStatusCount";
import { CODES } from "@/lib/geo/codes";
import { DetailsCard } from "./DetailsCard";
import { t } from "@/lib/i18n/t";
import { pluralRich } from "@/components/ui/rich";

/** Over the sea: the details of what is selected, or else what the map comes to. */
export function MapCard() {
  const code = useView((view) => view.selected);
  return code === null ? <Reachable /> : <DetailsCard code={code} />;
}

/** How many codes are reachable, with what is staged; where there is sea enough. */
function Reachable() {
  const { canStage, regions } = useRegions();
  const byDefault = useStatusCount("default");
  const optedIn = useStatusCount("opted-in");
  const count = byDefault.asSet + byDefault.pending + optedIn.asSet + optedIn.pending;
  // Listeners in conflict, or one that cannot be read: nothing is predicted.
  if (regions.settings === null) return null;
  const reachable = <span className="text-2xl font-semibold">{count}</span>;
  return (
    <div className="pointer-events-none absolute bottom-12 start-2 rounded-md bg-sea/85 px-2 py-1 max-lg:hidden">
      <p>
        {pluralRich(
          CODES.length,
        )`${reachable} of # calling code reachable|${reachable} of # calling codes reachable`}
      </p>
      <p className="text-ink-muted">
        {canStage
          ? t`Click a territory to change whether codes are sent there.`
          : t`Click a territory to see why it has its status.`}
      </p>
    </div>
  );
}
