import {
  type Grouping,
  type Named,
  type PlanSummary,
  leftAsIsText,
} from "@/lib/domain/review/summary";
import { ApplicationList } from "./ApplicationNames";
import { Disclosure } from "@/components/ui/Disclosure";
import { VirtualList } from "@/components/ui/VirtualList";
import { listenerName } from "@/lib/domain/explain";
import { useApplications } from "@/components/session/useApplications";
import { plural, t } from "@/lib/i18n/t";

const ACTS = [
  ["created", (count: number) => plural(count)`# listener created|# listeners created`],
  ["changed", (count: number) => plural(count)`# listener changed|# listeners changed`],
  [
    "emptied",
    (count: number) =>
      plural(
        count,
      )`# listener left without applications, and kept|# listeners left without applications, and kept`,
  ],
  ["deleted", (count: number) => plural(count)`# listener deleted|# listeners deleted`],
] as const;

/** Which listeners are written, by name, and what is grouped for want of room. */
export function SummaryList({ summary }: { readonly summary: PlanSummary }) {
  const { appIds, groupings, leftAsIs } = summary;
  const { textOf } = useApplications();
  return (
    <ul className="space-y-1">
      {ACTS.map(([kind, titleOf]) => {
        const listeners = summary[kind];
        if (listeners.length === 0) return null;
        const title = titleOf(listeners.length);
        return (
          <li key={kind}>
            <ListenerNames listeners={listeners} title={title} />
          </li>
        );
      })}
      {appIds.length > 0 && (
        <li>
          <Applications title={t`${textOf(appIds)} touched`} appIds={appIds} />
        </li>
      )}
      {groupings.map((grouping) => (
        <li key={`${grouping.kind} ${grouping.listener.id}`} className="space-y-1">
          <p className="break-words">
            {groupingText(grouping)} <span className="text-ink-muted">{grouping.why}</span>
          </p>
          <Applications title={t`Which`} appIds={grouping.appIds} />
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

/** Where the applications of it go to. */
function groupingText(grouping: Grouping): string {
  const count = grouping.appIds.length;
  const name = listenerName(grouping.listener);
  if (grouping.kind === "joined")
    return plural(count)`# application joins ${name}.|# applications join ${name}.`;
  if (grouping.into === null)
    return plural(
      count,
    )`${name} is deleted; its # application goes to an identical one.|${name} is deleted; its # applications go to an identical one.`;
  const into = listenerName(grouping.into);
  return plural(
    count,
  )`${name} is deleted; its # application goes to ${into}.|${name} is deleted; its # applications go to ${into}.`;
}

function ListenerNames(props: { readonly listeners: readonly Named[]; readonly title: string }) {
  const { listeners, title } = props;
  const [only, ...others] = listeners;
  if (only !== undefined && others.length === 0) {
    return <p className="break-words">{t`${title}: ${listenerName(only)}`}</p>;
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
