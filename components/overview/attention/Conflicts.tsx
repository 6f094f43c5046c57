import { useAudit } from "@/components/audit/useAudit";
import { PageLink } from "@/components/ui/PageLink";
import { counted } from "@/lib/domain/format";
import { AttentionItem } from "../AttentionPart";

/** Where nobody can tell what is in effect: findings that nobody has accepted, and what cannot be read. */
export function Conflicts() {
  const { snapshot, sorted, query } = useAudit();
  const title = "Conflicts";
  if (snapshot === undefined) {
    return query.error === null ? (
      <AttentionItem title={title} />
    ) : (
      <AttentionItem title={title}>The listeners could not be read.</AttentionItem>
    );
  }
  const conflicts = sorted.open.filter(({ rule }) => rule === "equal-priority").length;
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
