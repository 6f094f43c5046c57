import { clsx } from "clsx";
import { LIMITS_SOURCE, notDelivered, serviceLimits } from "@/lib/domain/delivery";
import { t } from "@/lib/i18n/t";

/** Stands wherever a page says "allowed": what the settings do not decide, and Microsoft's limits. */
export function NotDelivered({ className }: { readonly className?: string }) {
  return (
    <p className={clsx("text-ink-muted", className)}>
      {notDelivered()} {serviceLimits()}{" "}
      <a href={LIMITS_SOURCE.url} rel="noreferrer" className="text-accent underline">
        {t`Service limits`}
      </a>
    </p>
  );
}
