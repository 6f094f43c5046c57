import { memo } from "react";
import { Part } from "@/components/ui/Part";
import { CHANNEL_LABELS } from "@/lib/domain/channel";
import { reachableBy } from "@/lib/domain/reach/reach";
import { legible } from "@/lib/domain/shownName";
import type { Snapshot } from "@/lib/domain/snapshot";
import { CODES } from "@/lib/geo/codes";
import { plural, t } from "@/lib/i18n/t";

interface ReachTableProps {
  readonly snapshot: Snapshot;
}

/** On paper, before the listeners one by one: how far each of them lets messages go. */
export const ReachTable = memo(function ReachTable({ snapshot: { listeners } }: ReachTableProps) {
  if (listeners.length === 0) return null;
  return (
    <div className="hidden print:block">
      <Part plain title={t`Reachable calling codes by listener`}>
        <table className="w-full text-start">
          <thead>
            <tr className="border-b border-line-strong">
              <th className="py-1 pe-4 font-semibold">{t`Listener`}</th>
              <th className="py-1 pe-4 font-semibold">{t`Applications`}</th>
              <th className="py-1 pe-4 text-end font-semibold">{CHANNEL_LABELS.sms}</th>
              <th className="py-1 text-end font-semibold">{CHANNEL_LABELS.voice}</th>
            </tr>
          </thead>
          <tbody>
            {listeners.map((listener) => (
              <tr key={listener.id} className="audit-item border-b border-line">
                <td className="py-0.5 pe-4 break-words">
                  {legible(listener.displayName ?? listener.id)}
                </td>
                <td className="py-0.5 pe-4">
                  {listener.allApplications
                    ? t`All`
                    : plural(listener.appIds.length)`# application|# applications`}
                </td>
                <td className="py-0.5 pe-4 text-end">
                  {t`${reachableBy(listener, "sms").length} of ${CODES.length}`}
                </td>
                <td className="py-0.5 text-end">
                  {t`${reachableBy(listener, "voice").length} of ${CODES.length}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
    </div>
  );
});
