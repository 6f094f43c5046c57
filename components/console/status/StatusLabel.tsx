import { clsx } from "clsx";
import type { Status } from "@/lib/domain/status";
import { STATUS_INFO } from "./status";

interface StatusLabelProps {
  readonly status: Status;
  readonly short?: boolean;
  readonly className?: string;
}

/** A status in words, with its icon and its colour. */
export function StatusLabel({ status, short = false, className }: StatusLabelProps) {
  const { icon: Icon, label, short: shortLabel } = STATUS_INFO[status];
  return (
    <span className={clsx("status-label", className)} data-tone={status}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {short ? shortLabel : label}
    </span>
  );
}
