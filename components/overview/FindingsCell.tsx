import { SEVERITY_LOOKS } from "@/components/ui/severity";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import { useRowTabIndex } from "./OverviewContext";
import { Popover } from "@/components/ui/Popover";

/** How many findings there are; the findings themselves on demand. */
export function FindingsCell({ row }: { readonly row: OverviewRow }) {
  const tabIndex = useRowTabIndex();
  if (row.setting === null) return <>…</>;
  const { findings } = row.setting;
  const [gravest] = findings;
  if (gravest === undefined) return <span className="text-ink-muted">none</span>;
  const { icon: Icon, word } = SEVERITY_LOOKS[gravest.severity];
  return (
    <Popover
      tabIndex={tabIndex}
      className="text-accent underline -outline-offset-2"
      panelName={`Findings: ${row.name}`}
      label={
        <>
          <Icon aria-hidden className="size-3.5" /> {findings.length}
          <span className="sr-only">
            {findings.length === 1 ? " finding" : " findings"}, {word.toLowerCase()}
          </span>
        </>
      }
    >
      {() => (
        <ul className="space-y-2">
          {findings.map(({ rule, severity, label, detail }) => (
            <li key={rule}>
              <p className="font-medium">
                {SEVERITY_LOOKS[severity].word}: {label}
              </p>
              <p className="break-words text-ink-muted">{detail}</p>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
