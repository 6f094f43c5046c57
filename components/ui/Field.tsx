import { clsx } from "clsx";
import type { ReactNode } from "react";
import "./field.css";

interface FieldProps {
  readonly label: string;
  /** Read out only: what surrounds the field says it already. */
  readonly hideLabel?: boolean;
  /** It narrows down what is shown. */
  readonly isOn?: boolean;
  readonly className?: string;
  /** The input or select. */
  readonly children: ReactNode;
}

/** A text field or a choice with its label and its frame. */
export function Field({ label, hideLabel = false, isOn, className, children }: FieldProps) {
  return (
    <label className={clsx("block min-w-0 space-y-1", className)}>
      <span className={hideLabel ? "sr-only" : "block text-sm text-ink-muted"}>{label}</span>
      <span className="field w-full" data-on={isOn || undefined}>
        {children}
      </span>
    </label>
  );
}
