import { clsx } from "clsx";
import type { ComponentProps } from "react";

const VARIANTS = {
  /** The one thing to do here. */
  primary: "border-transparent bg-accent text-on-accent hover:brightness-110",
  secondary: "border-line-strong bg-panel text-ink hover:bg-page",
  /** Among other things, where a border would be one too many. */
  quiet: "border-transparent text-ink hover:bg-line",
  /** Takes something away. */
  danger: "border-transparent bg-danger text-on-danger hover:brightness-110",
} as const;

const SIZES = {
  md: "min-h-8 px-3",
  sm: "min-h-6 px-2 text-sm",
} as const;

export interface ButtonProps extends ComponentProps<"button"> {
  readonly variant?: keyof typeof VARIANTS;
  readonly size?: keyof typeof SIZES;
  /** For a label of any length, which would otherwise stay on one line. */
  readonly wraps?: boolean;
}

export function Button(props: ButtonProps) {
  const { variant = "secondary", size = "md", wraps = false, className, ...rest } = props;
  return (
    <button
      type="button"
      className={clsx(
        "inline-flex items-center justify-center gap-1.5 rounded-md border font-medium",
        wraps ? "max-w-full text-start [overflow-wrap:anywhere]" : "whitespace-nowrap",
        "disabled:opacity-55 aria-disabled:opacity-55",
        VARIANTS[variant],
        SIZES[size],
        className,
      )}
      {...rest}
    />
  );
}
