import { Button } from "@/components/ui/Button";
import { t } from "@/lib/i18n/t";

/**
 * In place of a part that broke: a defect of Dialgate, whose details stay in the server's log. Every page
 * brings it three times, once for each place that catches errors: hence it is no Notice, with its icons.
 */
export function Crash({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const digest = digestOf(error);
  return (
    <div
      role="alert"
      className="max-w-xl space-y-1 rounded-md border border-s-4 border-line border-s-danger bg-panel px-4 py-3"
    >
      <p className="font-semibold">{t`Something went wrong in Dialgate`}</p>
      <p className="text-ink-muted">{t`This is a defect in Dialgate, not in your tenant. Unsaved changes may be lost.`}</p>
      {digest && <p className="pt-1 font-mono text-xs text-ink-muted">{t`Reference: ${digest}`}</p>}
      <div className="flex flex-wrap gap-2 pt-2">
        <Button onClick={retry}>{t`Try again`}</Button>
        <Button onClick={() => window.location.reload()}>{t`Reload the page`}</Button>
      </div>
    </div>
  );
}

function digestOf(error: unknown): string | undefined {
  const known = error instanceof Error && "digest" in error ? error.digest : undefined;
  return typeof known === "string" ? known : undefined;
}
