import { PageLink } from "@/components/ui/PageLink";
import { rich } from "@/components/ui/rich";
import type { Finding } from "@/lib/domain/findings/finding";
import { listed } from "@/lib/domain/format";
import { isolated } from "@/lib/domain/shownName";

/** More applications than these are counted, not named. */
const MOST_NAMED = 3;

interface FindingDetailProps {
  readonly finding: Finding;
  readonly names: ReadonlyMap<string, string>;
}

/** What was found, with the way to the listener where it is about one. */
export function FindingDetail({ finding, names }: FindingDetailProps) {
  const { rule, appIds } = finding;
  const known = appIds.filter((appId) => names.has(appId));
  const named = known.length <= MOST_NAMED && rule !== "no-listener";
  const what = <What finding={finding} />;
  if (!named || known.length === 0) return what;
  const whom = listed(known.map((appId) => isolated(names.get(appId) || appId)));
  return (
    <span className="text-ink-muted">
      {rich`${(<span className="text-ink">{what}</span>)}, for ${whom}`}
    </span>
  );
}

function What({ finding: { detail, listenerIds } }: Pick<FindingDetailProps, "finding">) {
  const [only, ...others] = listenerIds;
  if (only === undefined || others.length > 0) return detail;
  return (
    <PageLink href={`/audit/${only}`} className="inline-block min-h-6 py-0.5 text-accent underline">
      {detail}
    </PageLink>
  );
}
