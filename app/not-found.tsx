import { PageLink } from "@/components/ui/PageLink";

export const metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl space-y-3 px-6 py-12">
      <h1 className="text-xl font-semibold">Page not found</h1>
      <p className="text-ink-muted">
        The address may be mistyped, or belong to another version of Dialgate.
      </p>
      <p>
        <PageLink href="/" className="inline-flex min-h-6 items-center text-accent underline">
          Go to Applications
        </PageLink>
      </p>
    </main>
  );
}
