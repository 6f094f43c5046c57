import { FOREIGN_GROUP, GLOBAL_GROUP } from "@/lib/domain/rows";
import { territoryName } from "@/lib/i18n/formats";
import { t } from "@/lib/i18n/t";

/** A group of the table as people read it. Filters and addresses have the group itself. */
export function groupName(group: string): string {
  switch (group) {
    case GLOBAL_GROUP:
      return t`Global services`;
    case FOREIGN_GROUP:
      return t`Not calling codes`;
    default:
      return territoryName(group, group);
  }
}
