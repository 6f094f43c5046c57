import { PageLink } from "@/components/ui/PageLink";
import type { Finding } from "@/lib/domain/findings/finding";
import { isolated } from "@/lib/domain/shownName";

/** More applications than these are counted, not named. */
const MOST_NAMED = 3;

interface FindingDetailProps {
  readonly finding: Finding;
  readonly names: ReadonlyMap<string, string>;
}

/** What was found, with the way to the listener where it is about one. */
export function FindingDetail({ finding, names }: FindingDetailProps) {
  const { rule, detail, listenerIds, appIds } = finding;
  const [only, ...others] = listenerIds;
  const known = appIds.filter((appId) => names.has(appId));
  const named = known.length <= MOST_NAMED && rule !== "no-listener";
  return (
    <>
      {only !== undefined && others.length === 0 ? (
        <PageLink
          href={`/audit/${only}`}
          className="inline-block min-h-6 py-0.5 text-accent underline"
        >
          {detail}
        </PageLink>
      ) : (
        detail
      )}
      {named && known.length > 0 && (
        <span className="text-ink-muted">
          , for {known.map((appId) => isolated(names.get(appId) || appId)).join(", ")}
        </span>
      )}
    </>
  );
}
