import { ChipCount, FilterChip } from "@/components/ui/FilterChip";
import { SEVERITY_LOOKS } from "@/components/ui/severity";
import { type Finding, SEVERITIES } from "@/lib/domain/findings/finding";
import { toggled } from "@/lib/domain/ticked";
import { useAuditUrl } from "./urlState";
import { t } from "@/lib/i18n/t";

/** How many findings there are of each severity; a chip leaves over those of its own. */
export function SeverityChips({ findings }: { readonly findings: readonly Finding[] }) {
  const [{ severity: wanted }, setUrl] = useAuditUrl();
  return (
    <ul aria-label={t`Severity`} className="flex flex-wrap gap-1.5 print:hidden">
      {SEVERITIES.map((severity) => {
        const { many, icon: Icon, tint } = SEVERITY_LOOKS[severity];
        return (
          <FilterChip
            key={severity}
            isOn={wanted.includes(severity)}
            onClick={() => void setUrl({ severity: toggled(wanted, severity) })}
          >
            <Icon aria-hidden className={`size-3.5 ${tint}`} />
            {many}
            <ChipCount count={findings.filter((each) => each.severity === severity).length} />
          </FilterChip>
        );
      })}
    </ul>
  );
}
