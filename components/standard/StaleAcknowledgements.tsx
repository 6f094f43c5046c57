"use client";

import { useAudit } from "@/components/audit/useAudit";
import { Section } from "@/components/ui/Section";
import { counted } from "@/lib/domain/format";
import { Button } from "@/components/ui/Button";
import { RULES } from "@/lib/domain/findings/rules";
import type { Acknowledgement } from "@/lib/domain/findings/acknowledgement";

/** Acknowledgements of what is not found any more, or not like that: they excuse nothing. */
export function StaleAcknowledgements() {
  const { snapshot, complete, sorted, standard } = useAudit();
  const { stale } = sorted;
  // Until everything is read, what is not found may still come.
  if (snapshot === undefined || !complete || stale.length === 0) return null;
  return (
    <Section framed title="Acknowledged, but no longer found">
      <p className="text-ink-muted">
        {counted(stale.length, "finding")}: fixed since, or now about more than was acknowledged.
        The latter are open in the audit.
      </p>
      <ul className="divide-y divide-line">
        {stale.map((each) => (
          <li
            key={JSON.stringify([each.rule, each.listenerIds, each.appIds, each.codes])}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2"
          >
            <p className="min-w-0 break-words">
              {labelOf(each)} <span className="text-ink-muted">{each.reason}</span>
            </p>
            <Button
              size="sm"
              aria-label={`Remove: ${labelOf(each)} ${each.reason}`}
              onClick={() => void standard.withdraw(each)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function labelOf({ rule, codes }: Acknowledgement): string {
  const label = RULES.find(({ id }) => id === rule)?.label ?? rule;
  return codes.length === 0
    ? `${label}:`
    : `${label} (${codes.map((code) => `+${code}`).join(", ")}):`;
}
