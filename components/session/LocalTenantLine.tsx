import { FlaskConical } from "lucide-react";
import { rich } from "@/components/ui/rich";
import { t } from "@/lib/i18n/t";

/** Shown on every screen, so that nobody mistakes sample settings for their own. */
export function LocalTenantLine() {
  return (
    <aside
      aria-label={t`About this tenant`}
      className="flex items-start gap-2 border-b border-line px-4 py-1.5 text-sm text-ink-muted max-sm:text-xs sm:px-6"
    >
      <FlaskConical aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <p>
        <strong className="font-semibold text-ink">
          {rich`Local tenant${(<NotEntra />)}. Nothing here reaches Microsoft.`}
        </strong>{" "}
        <span className="hidden sm:inline">
          {rich`To connect your own, run ${(<code className="font-mono">npm run setup</code>)}.`}
        </span>
      </p>
    </aside>
  );
}

function NotEntra() {
  return <span className="max-sm:hidden"> {t`– not Microsoft Entra`}</span>;
}
