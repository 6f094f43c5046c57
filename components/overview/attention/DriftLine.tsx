import { useMemo } from "react";
import { useReadTenant } from "@/components/session/useReadTenant";
import { useStandard } from "@/components/session/useStandard";
import { PageLink } from "@/components/ui/PageLink";
import { readDocument } from "@/lib/domain/documents/readDocument";
import { figure } from "@/lib/domain/format";
import { type Drift, driftFrom, matchesStandard } from "@/lib/domain/standard/drift";
import { AttentionItem } from "./AttentionItem";

/** How many applications are not as the standard of this browser has them; nothing without one. */
export function DriftLine() {
  const { pending, file } = useStandard();
  const { tenant, failed } = useReadTenant();
  const text = file?.text ?? null;
  const drift = useMemo(() => {
    if (text === null || tenant === null) return null;
    return driftFrom(readDocument(text), tenant.snapshot, tenant.applications);
  }, [text, tenant]);
  const title = "Drift";
  if (pending) return <AttentionItem title={title} />;
  if (text === null) {
    return (
      <AttentionItem title={title}>
        <p>
          No standard loaded.{" "}
          <PageLink href="/standard" className="text-accent underline">
            Load a standard
          </PageLink>
        </p>
      </AttentionItem>
    );
  }
  if (drift === null || tenant === null) {
    return failed.length === 0 ? (
      <AttentionItem title={title} />
    ) : (
      <AttentionItem title={title}>The tenant could not be read.</AttentionItem>
    );
  }
  return (
    <AttentionItem title={title} calls={!matchesStandard(drift)}>
      <p>
        <PageLink href="/standard" className={matchesStandard(drift) ? QUIET : LOUD}>
          {driftText(drift, tenant.applications.length)}
        </PageLink>
      </p>
    </AttentionItem>
  );
}

const QUIET = "underline";
const LOUD = "font-medium text-accent underline";

function driftText(drift: Drift, all: number): string {
  const differ = drift.different.length + drift.unpredictable.length;
  if (differ === 1) return `1 of ${figure(all)} applications differs from the standard`;
  if (differ > 1)
    return `${figure(differ)} of ${figure(all)} applications differ from the standard`;
  if (matchesStandard(drift)) return "The tenant matches the standard";
  if (drift.problems.length > 0) return "The standard has errors";
  return "The standard is about other applications";
}
