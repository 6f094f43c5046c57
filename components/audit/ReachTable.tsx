import { memo } from "react";
import { Part } from "@/components/ui/Part";
import { counted, figure } from "@/lib/domain/format";
import { reachableBy } from "@/lib/domain/reach/reach";
import { legible } from "@/lib/domain/shownName";
import type { Snapshot } from "@/lib/domain/snapshot";
import { CODES } from "@/lib/geo/codes";

interface ReachTableProps {
  readonly snapshot: Snapshot;
}

/** On paper, before the listeners one by one: how far each of them lets messages go. */
export const ReachTable = memo(function ReachTable({ snapshot: { listeners } }: ReachTableProps) {
  if (listeners.length === 0) return null;
  return (
    <div className="hidden print:block">
      <Part plain title="Reachable calling codes by listener">
        <table className="w-full text-left">
          <thead>
            <tr className="border-b border-line-strong">
              <th className="py-1 pr-4 font-semibold">Listener</th>
              <th className="py-1 pr-4 font-semibold">Applications</th>
              <th className="py-1 pr-4 text-right font-semibold">SMS</th>
              <th className="py-1 text-right font-semibold">Voice</th>
            </tr>
          </thead>
          <tbody>
            {listeners.map((listener) => (
              <tr key={listener.id} className="audit-item border-b border-line">
                <td className="py-0.5 pr-4 break-words">
                  {legible(listener.displayName ?? listener.id)}
                </td>
                <td className="py-0.5 pr-4">
                  {listener.allApplications
                    ? "All"
                    : counted(listener.appIds.length, "application")}
                </td>
                <td className="py-0.5 pr-4 text-right">
                  {figure(reachableBy(listener, "sms").length)} of {figure(CODES.length)}
                </td>
                <td className="py-0.5 text-right">
                  {figure(reachableBy(listener, "voice").length)} of {figure(CODES.length)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
    </div>
  );
});
