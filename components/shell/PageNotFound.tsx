import { PageLink } from "@/components/ui/PageLink";

/** In place of a page, for an address that has none. */
export function PageNotFound() {
  return (
    <div className="max-w-xl space-y-3">
      <h1 className="text-xl font-semibold">Page not found</h1>
      <p className="text-ink-muted">
        The address may be mistyped, or belong to another version of Dialgate.
      </p>
      <p>
        <PageLink href="/" className="inline-flex min-h-6 items-center text-accent underline">
          Go to Applications
        </PageLink>
      </p>
    </div>
  );
}
