import type { ReactNode } from "react";
import { useApplications } from "@/components/session/useApplications";
import { CopyButton } from "@/components/ui/CopyButton";
import { baselineName, listenerName } from "@/lib/domain/explain";
import type { Listener } from "@/lib/domain/listener";
import { useRegions } from "./state/RegionsProvider";
import { plural, t } from "@/lib/i18n/t";

/** Where what is shown comes from: the application, the listener in effect, and the baseline in force. */
export function Source({ appId }: { readonly appId: string }) {
  const { regions, channel } = useRegions();
  const { effect } = regions;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
      <Fact term={t`Client id`}>
        <code className="min-w-0 text-xs break-all">{appId}</code>
        <CopyButton text={appId} label={t`Copy client id`} />
      </Fact>
      <Fact term={t`Listener`}>
        {effect.kind === "none" && t`None: Microsoft’s default applies`}
        {effect.kind === "conflict" && t`Several, in conflict`}
        {effect.kind === "unreadable" && t`Unreadable`}
        {effect.kind === "listener" && (
          <>
            <span className="min-w-0 break-words">{listenerName(effect.listener)}</span>
            <SharedListener listener={effect.listener} appId={appId} />
          </>
        )}
      </Fact>
      <Fact term={t`Baseline`}>{baselineName(regions.baseline[channel])}</Fact>
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-muted">{term}</dt>
      <dd className="flex min-w-0 items-center gap-x-2">{children}</dd>
    </>
  );
}

function SharedListener(props: { readonly listener: Listener; readonly appId: string }) {
  const { listener, appId } = props;
  const { nameOf } = useApplications();
  if (listener.allApplications) return <span>{t`applies to all applications`}</span>;
  const others = listener.appIds.filter((id) => id !== appId);
  if (others.length === 0) return null;
  return (
    <details>
      <summary>
        {plural(others.length)`Shared with # other application|Shared with # others`}
      </summary>
      <ul className="max-h-40 list-disc overflow-y-auto ps-5">
        {others.map((id) => (
          <li key={id}>{nameOf(id) ?? <span className="font-mono">{id}</span>}</li>
        ))}
      </ul>
    </details>
  );
}
