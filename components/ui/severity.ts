import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { Severity } from "@/lib/domain/findings/finding";

/** How a severity is shown: never by colour alone. */
export const SEVERITY_LOOKS = {
  error: { word: "Error", many: "Errors", icon: CircleAlert, tint: "text-danger" },
  warning: { word: "Warning", many: "Warnings", icon: TriangleAlert, tint: "text-blocked-ink" },
  note: { word: "Note", many: "Notes", icon: Info, tint: "text-ink-muted" },
} as const satisfies Record<Severity, unknown>;
