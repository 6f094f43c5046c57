import { SEVERITY_LOOKS } from "@/components/ui/severity";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import { useRowTabIndex } from "./OverviewContext";
import { Popover } from "@/components/ui/Popover";
import type { Severity } from "@/lib/domain/findings/finding";
import { figure } from "@/lib/domain/format";
import { plural, t } from "@/lib/i18n/t";

/** How many findings there are; the findings themselves on demand. */
export function FindingsCell({ row }: { readonly row: OverviewRow }) {
  const tabIndex = useRowTabIndex();
  if (row.setting === null) return <>…</>;
  const { findings } = row.setting;
  const [gravest] = findings;
  if (gravest === undefined) return <span className="text-ink-muted">{t`none`}</span>;
  const { icon: Icon } = SEVERITY_LOOKS[gravest.severity];
  return (
    <Popover
      tabIndex={tabIndex}
      className="text-accent underline -outline-offset-2"
      panelName={t`Findings: ${row.name}`}
      label={
        <>
          <Icon aria-hidden className="size-3.5" />{" "}
          <span aria-hidden>{figure(findings.length)}</span>
          <span className="sr-only">{findingsText(findings.length, gravest.severity)}</span>
        </>
      }
    >
      {() => (
        <ul className="space-y-2">
          {findings.map(({ rule, severity, label, detail }) => (
            <li key={rule}>
              <p className="font-medium">{t`${SEVERITY_LOOKS[severity].word}: ${label}`}</p>
              <p className="break-words text-ink-muted">{detail}</p>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}

/** How many there are, and how grave the gravest is. */
function findingsText(count: number, gravest: Severity): string {
  switch (gravest) {
    case "error":
      return plural(count)`# finding, error|# findings, error`;
    case "warning":
      return plural(count)`# finding, warning|# findings, warning`;
    case "note":
      return plural(count)`# finding, note|# findings, note`;
  }
}
