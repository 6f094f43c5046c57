import { Notice } from "@/components/ui/Notice";
import { joined, listenerName } from "@/lib/domain/explain";
import type { GoneApplication } from "@/lib/domain/overview/totals";

/** More than this are not listed one by one. */
const MOST_LISTED = 100;

/** Ids that listeners name and no application has: no rows, but not passed over either. */
export function GoneNotice({ gone }: { readonly gone: readonly GoneApplication[] }) {
  if (gone.length === 0) return null;
  const title =
    gone.length === 1
      ? "1 application named by a listener no longer exists"
      : `${gone.length.toLocaleString("en")} applications named by listeners no longer exist`;
  return (
    <Notice tone="warning" title={title}>
      <details>
        <summary className="min-h-6 underline">Show them</summary>
        <ul className="list-disc space-y-0.5 pl-5">
          {gone.slice(0, MOST_LISTED).map(({ appId, listeners }) => (
            <li key={appId} className="break-words">
              <code>{appId}</code>, named by {joined(listeners.map(listenerName))}
            </li>
          ))}
        </ul>
        {gone.length > MOST_LISTED && <p>and {gone.length - MOST_LISTED} more.</p>}
      </details>
    </Notice>
  );
}
