import { useMemo } from "react";
import { useSnapshot } from "@/components/session/useSnapshot";
import { useStandard } from "@/components/session/useStandard";
import { PageLink } from "@/components/ui/PageLink";
import { sortFindings } from "@/lib/domain/findings/acknowledgement";
import { CONFLICT_RULES, tenantFindings } from "@/lib/domain/findings/rules";
import { counted } from "@/lib/domain/format";
import { AttentionItem } from "./AttentionItem";

/** Where nobody can tell what is in effect: findings that nobody has accepted, and what cannot be read. */
export function Conflicts() {
  const { data: snapshot, error } = useSnapshot().query;
  const { acknowledged } = useStandard();
  const conflicts = useMemo(() => {
    if (snapshot === undefined) return 0;
    const found = tenantFindings({ snapshot, appIds: null }, CONFLICT_RULES);
    return sortFindings(found, acknowledged).open.length;
  }, [snapshot, acknowledged]);
  const title = "Conflicts";
  if (snapshot === undefined) {
    return error === null ? (
      <AttentionItem title={title} />
    ) : (
      <AttentionItem title={title}>The listeners could not be read.</AttentionItem>
    );
  }
  const unreadable = snapshot.unreadable.length;
  if (conflicts + unreadable === 0) {
    return <AttentionItem title={title}>No conflicts</AttentionItem>;
  }
  return (
    <AttentionItem title={title} calls>
      <p>
        <PageLink href="/audit" className="font-medium text-accent underline">
          {conflictsText(conflicts, unreadable)}
        </PageLink>
      </p>
    </AttentionItem>
  );
}

function conflictsText(conflicts: number, unreadable: number): string {
  if (unreadable === 0)
    return counted(conflicts, "conflict of listeners", "conflicts of listeners");
  if (conflicts === 0) return counted(unreadable, "unreadable listener");
  return `${counted(conflicts, "conflict")} and ${counted(unreadable, "unreadable listener")}`;
}
