import { type Named, type PlanSummary, leftAsIsText } from "@/lib/domain/review/summary";
import { ApplicationList } from "./ApplicationNames";
import { Disclosure } from "@/components/ui/Disclosure";
import { VirtualList } from "@/components/ui/VirtualList";
import { listenerName } from "@/lib/domain/explain";
import { counted } from "@/lib/domain/format";
import { useApplications } from "@/components/session/useApplications";

const ACTS = [
  ["created", "created"],
  ["changed", "changed"],
  ["emptied", "left without applications, and kept"],
  ["deleted", "deleted"],
] as const;

/** Which listeners are written, by name, and what is grouped for want of room. */
export function SummaryList({ summary }: { readonly summary: PlanSummary }) {
  const { appIds, groupings, leftAsIs } = summary;
  const { textOf } = useApplications();
  return (
    <ul className="space-y-1">
      {ACTS.map(([kind, act]) => {
        const listeners = summary[kind];
        if (listeners.length === 0) return null;
        const title = `${counted(listeners.length, "listener")} ${act}`;
        return (
          <li key={kind}>
            <ListenerNames listeners={listeners} title={title} />
          </li>
        );
      })}
      {appIds.length > 0 && (
        <li>
          <Applications title={`${textOf(appIds)} touched`} appIds={appIds} />
        </li>
      )}
      {groupings.map((grouping) => (
        <li key={`${grouping.kind} ${grouping.listener.id}`} className="space-y-1">
          <p className="break-words">
            {grouping.kind === "joined"
              ? `${counted(grouping.appIds.length, "application")} join ${listenerName(grouping.listener)}.`
              : `${listenerName(grouping.listener)} is deleted; its ${counted(grouping.appIds.length, "application")} go to ${grouping.into === null ? "an identical one" : listenerName(grouping.into)}.`}{" "}
            <span className="text-ink-muted">{grouping.why}</span>
          </p>
          <Applications title="Which" appIds={grouping.appIds} />
        </li>
      ))}
      {leftAsIs.length > 0 && (
        <li>
          <Applications title={leftAsIsText(leftAsIs.length)} appIds={leftAsIs} />
        </li>
      )}
    </ul>
  );
}

function ListenerNames(props: { readonly listeners: readonly Named[]; readonly title: string }) {
  const { listeners, title } = props;
  const [only, ...others] = listeners;
  if (only !== undefined && others.length === 0) {
    return (
      <p className="break-words">
        {title}: {listenerName(only)}
      </p>
    );
  }
  return (
    <Disclosure summary={title}>
      {() => (
        <VirtualList
          items={listeners}
          label={title}
          keyOf={({ id }) => id}
          rowHeight={33}
          rowClassName="px-3 py-1 break-words"
        >
          {listenerName}
        </VirtualList>
      )}
    </Disclosure>
  );
}

function Applications(props: { readonly title: string; readonly appIds: readonly string[] }) {
  const { title, appIds } = props;
  return (
    <Disclosure summary={title}>
      {() => <ApplicationList appIds={appIds} label={title} />}
    </Disclosure>
  );
}
