import { clsx } from "clsx";
import type { Status } from "@/lib/domain/status";
import { STATUS_INFO } from "./status";

/** A status in words, with its icon and its colour. */
export function StatusLabel({ status }: { readonly status: Status }) {
  const { icon: Icon, label, tint } = STATUS_INFO[status];
  return (
    <span className={clsx("inline-flex max-w-full items-center gap-1.5 font-medium", tint)}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate">{label}</span>
    </span>
  );
}

/** The map's hatchings, as far as a small square can show them. */
const PATTERNS: Partial<Record<Status, string>> = {
  excluded:
    "bg-[repeating-linear-gradient(-45deg,var(--status-fill)_0_3px,var(--color-panel)_3px_4.5px)]",
  "opted-in":
    "bg-[radial-gradient(var(--color-panel)_0.9px,transparent_1.2px)] bg-[length:4px_4px]",
  unknown:
    "bg-[repeating-linear-gradient(45deg,var(--status-fill)_0_3px,var(--status-border)_3px_4px)]",
};

/** A piece of the map's fill, for a legend. */
export function StatusSwatch({ status }: { readonly status: Status }) {
  return (
    <span
      aria-hidden
      data-tone={status}
      className={clsx(
        "size-3.5 flex-none rounded-[2px] border border-(--status-border) bg-(--status-fill)",
        "forced-color-adjust-none",
        PATTERNS[status],
      )}
    />
  );
}
