import { FlaskConical } from "lucide-react";

/** Shown on every screen, so that nobody mistakes sample settings for their own. */
export function LocalTenantLine() {
  return (
    <aside
      aria-label="About this tenant"
      className="flex items-start gap-2 border-b border-line px-4 py-1.5 text-sm text-ink-muted max-sm:text-xs sm:px-6"
    >
      <FlaskConical aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <p>
        <strong className="font-semibold text-ink">
          Local tenant<span className="max-sm:hidden"> – not Microsoft Entra</span>. Nothing here
          reaches Microsoft.
        </strong>{" "}
        <span className="hidden sm:inline">
          To connect your own, run <code className="font-mono">npm run setup</code>.
        </span>
      </p>
    </aside>
  );
}
