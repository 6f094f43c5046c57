import { PageLink } from "@/components/ui/PageLink";
import { findNamedRegions } from "@/lib/domain/search/regions";
import { seeAllText } from "@/lib/domain/search/words";
import { t } from "@/lib/i18n/t";

/** Who wants others types on. */
const MOST = 3;

/** Under a search of applications that names a region: the way to that region. */
export function RegionOffer({ query }: { readonly query: string }) {
  const { best } = findNamedRegions(query, MOST);
  if (best.length === 0) return null;
  return (
    <ul aria-label={t`Regions`} className="flex flex-wrap gap-x-6 gap-y-1">
      {best.map(({ thing: row }) => (
        <li key={row.key}>
          <PageLink
            href={`/regions/${row.code}`}
            className="inline-flex min-h-6 items-center text-accent underline"
          >
            {seeAllText(row)}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
