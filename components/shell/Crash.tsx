import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";

interface CrashProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** In place of a part that broke: a defect of Dialgate, whose details stay in the server's log. */
export function Crash({ error, retry }: CrashProps) {
  const digest = digestOf(error);
  return (
    <Notice
      tone="error"
      title="This part of Dialgate broke"
      className="max-w-xl"
      actions={
        <>
          <Button onClick={retry}>Try again</Button>
          <Button onClick={() => window.location.reload()}>Load the page again</Button>
        </>
      }
    >
      <p>
        The defect is Dialgate&rsquo;s, not your tenant&rsquo;s. Changes that were not saved may be
        lost.
      </p>
      {digest && <p className="pt-1 font-mono text-xs">Reference: {digest}</p>}
    </Notice>
  );
}

function digestOf(error: unknown): string | undefined {
  const known = error instanceof Error && "digest" in error ? error.digest : undefined;
  return typeof known === "string" ? known : undefined;
}
