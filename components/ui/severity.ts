import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { Severity } from "@/lib/domain/findings/finding";
import { t } from "@/lib/i18n/t";

/** How a severity is shown: never by colour alone. */
export const SEVERITY_LOOKS = {
  error: {
    get word() {
      return t`Error`;
    },
    get many() {
      return t`Errors`;
    },
    icon: CircleAlert,
    tint: "text-danger",
  },
  warning: {
    get word() {
      return t`Warning`;
    },
    get many() {
      return t`Warnings`;
    },
    icon: TriangleAlert,
    tint: "text-blocked-ink",
  },
  note: {
    get word() {
      return t`Note`;
    },
    get many() {
      return t`Notes`;
    },
    icon: Info,
    tint: "text-ink-muted",
  },
} as const satisfies Record<Severity, unknown>;
