import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { t } from "@/lib/i18n/t";

/** In place of a part that broke: a defect of Dialgate, whose details stay in the server's log. */
export function Crash({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const digest = digestOf(error);
  return (
    <Notice
      tone="error"
      title={t`Something went wrong in Dialgate`}
      className="max-w-xl"
      actions={
        <>
          <Button onClick={retry}>{t`Try again`}</Button>
          <Button onClick={() => window.location.reload()}>{t`Reload the page`}</Button>
        </>
      }
    >
      <p>{t`This is a defect in Dialgate, not in your tenant. Unsaved changes may be lost.`}</p>
      {digest && <p className="pt-1 font-mono text-xs">{t`Reference: ${digest}`}</p>}
    </Notice>
  );
}

function digestOf(error: unknown): string | undefined {
  const known = error instanceof Error && "digest" in error ? error.digest : undefined;
  return typeof known === "string" ? known : undefined;
}
