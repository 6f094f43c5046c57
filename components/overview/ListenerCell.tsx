import { useApplications } from "@/components/session/useApplications";
import { Button } from "@/components/ui/Button";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import type { Setting } from "@/lib/domain/overview/setting";
import { KIND_LABELS, listenerText, sharingText } from "@/lib/domain/overview/words";
import { useOverviewTools, useRowTabIndex } from "./OverviewContext";
import { Popover } from "@/components/ui/Popover";
import { legible } from "@/lib/domain/shownName";
import { plural, t } from "@/lib/i18n/t";

/** Which listener decides, and with whom it is shared: named on demand. */
export function ListenerCell({ row }: { readonly row: OverviewRow }) {
  const { setting } = row;
  const tabIndex = useRowTabIndex();
  if (setting === null) return <>…</>;
  const text = listenerText(setting);
  if (setting.kind === "default") return <span className="text-ink-muted">{text}</span>;
  if (setting.kind === "own") return <OneLine text={text} />;
  return (
    <>
      <OneLine text={text} />
      <Popover
        tabIndex={tabIndex}
        className="text-accent underline -outline-offset-2"
        label={sharingText(setting) ?? KIND_LABELS[setting.kind]}
        panelName={t`${text}: ${row.name}`}
      >
        {(close) => <Details row={row} setting={setting} close={close} />}
      </Popover>
    </>
  );
}

function OneLine({ text }: { readonly text: string }) {
  return (
    <span className="truncate" title={text}>
      {text}
    </span>
  );
}

interface DetailsProps {
  readonly row: OverviewRow;
  readonly setting: Setting;
  readonly close: () => void;
}

/** More than anyone reads here; the filter shows them all. */
const MOST_NAMED = 50;

function Details({ row, setting, close }: DetailsProps) {
  const { showListener } = useOverviewTools();
  const { nameOf } = useApplications();
  const { kind, listeners, namedApps } = setting;
  const others = (namedApps ?? []).filter((appId) => appId !== row.appId);
  const named =
    kind === "shared"
      ? others.map((appId) => ({ id: appId, name: nameOf(appId) }))
      : listeners.map(({ id, displayName }) => ({ id, name: legible(displayName ?? "") }));
  const [first] = listeners;
  return (
    <div className="space-y-2">
      <p className="font-medium">{aboutSetting(setting)}</p>
      <ul className="list-disc space-y-0.5 ps-5 break-words">
        {named.slice(0, MOST_NAMED).map(({ id, name }) => (
          <li key={id}>{name || <code>{id}</code>}</li>
        ))}
      </ul>
      {named.length > MOST_NAMED && (
        <p>{plural(named.length - MOST_NAMED)`and # more.|and # more.`}</p>
      )}
      {first !== undefined && (
        <Button
          size="sm"
          onClick={() => {
            showListener(first.id);
            close();
          }}
        >
          {kind === "shared"
            ? t`Show only applications of this listener`
            : t`Show only applications of the first`}
        </Button>
      )}
    </div>
  );
}

function aboutSetting({ kind, namedApps }: Setting): string {
  if (kind === "conflict") {
    return t`These have the same priority. Graph uses one of them without saying which, so nothing is predicted.`;
  }
  if (kind !== "shared") return t`Dialgate cannot read what applies here, so nothing is predicted.`;
  return namedApps === null
    ? t`This listener applies to all applications.`
    : t`The same listener applies to:`;
}
