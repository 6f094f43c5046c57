import { useMemo } from "react";
import { useSnapshot } from "@/components/session/useSnapshot";
import { useStandard } from "@/components/session/useStandard";
import { PageLink } from "@/components/ui/PageLink";
import { sortFindings } from "@/lib/domain/findings/acknowledgement";
import { CONFLICT_RULES, tenantFindings } from "@/lib/domain/findings/rules";
import { joined } from "@/lib/domain/format";
import { AttentionItem } from "./AttentionItem";
import { plural, t } from "@/lib/i18n/t";

/** Where nobody can tell what is in effect: findings that nobody has accepted, and what cannot be read. */
export function Conflicts() {
  const { data: snapshot, error } = useSnapshot().query;
  const { acknowledged } = useStandard();
  const conflicts = useMemo(() => {
    if (snapshot === undefined) return 0;
    const found = tenantFindings({ snapshot, appIds: null }, CONFLICT_RULES);
    return sortFindings(found, acknowledged).open.length;
  }, [snapshot, acknowledged]);
  const title = t`Conflicts`;
  if (snapshot === undefined) {
    return error === null ? (
      <AttentionItem title={title} />
    ) : (
      <AttentionItem title={title}>{t`The listeners could not be read.`}</AttentionItem>
    );
  }
  const unreadable = snapshot.unreadable.length;
  if (conflicts + unreadable === 0) {
    return <AttentionItem title={title}>{t`No conflicts`}</AttentionItem>;
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
  if (unreadable === 0) return plural(conflicts)`# conflict of listeners|# conflicts of listeners`;
  const unreadableText = plural(unreadable)`# unreadable listener|# unreadable listeners`;
  if (conflicts === 0) return unreadableText;
  return joined([plural(conflicts)`# conflict|# conflicts`, unreadableText]);
}
