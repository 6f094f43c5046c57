import { useApplications } from "@/components/session/useApplications";
import { baselineName, listenerName } from "@/lib/domain/explain";
import type { Listener } from "@/lib/domain/listener";
import { useRegions } from "./state/RegionsProvider";

/** Where what is shown comes from: the listener in effect, and the baseline in force. */
export function SourceLine({ appId }: { readonly appId: string }) {
  const { regions, channel } = useRegions();
  const { effect } = regions;
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-muted">
      {effect.kind === "none" && <p>No listener: Microsoft&rsquo;s default applies.</p>}
      {effect.kind === "listener" && (
        <>
          <p>
            Set by the listener{" "}
            <b className="font-medium text-ink">{listenerName(effect.listener)}</b>
          </p>
          <SharedListener listener={effect.listener} appId={appId} />
        </>
      )}
      <p>
        Baseline: <b className="font-medium text-ink">{baselineName(regions.baseline[channel])}</b>
      </p>
    </div>
  );
}

function SharedListener(props: { readonly listener: Listener; readonly appId: string }) {
  const { listener, appId } = props;
  const { nameOf } = useApplications();
  if (listener.allApplications) return <p>It applies to all applications.</p>;
  const others = listener.appIds.filter((id) => id !== appId);
  if (others.length === 0) return null;
  return (
    <details>
      <summary>
        Shared with {others.length === 1 ? "1 other application" : `${others.length} others`}
      </summary>
      <ul className="list-disc pl-5 text-ink">
        {others.map((id) => (
          <li key={id}>{nameOf(id) ?? <span className="font-mono">{id}</span>}</li>
        ))}
      </ul>
    </details>
  );
}
