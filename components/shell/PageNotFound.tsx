import { PageLink } from "@/components/ui/PageLink";
import { t } from "@/lib/i18n/t";

/** In place of a page, for an address that has none. */
export function PageNotFound() {
  return (
    <div className="max-w-xl space-y-3">
      <h1 className="text-xl font-semibold">{t`Page not found`}</h1>
      <p className="text-ink-muted">
        {t`The address may be mistyped, or belong to another version of Dialgate.`}
      </p>
      <p>
        <PageLink href="/" className="inline-flex min-h-6 items-center text-accent underline">
          {t`Go to Applications`}
        </PageLink>
      </p>
    </div>
  );
}
