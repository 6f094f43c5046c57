import { clsx } from "clsx";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

const TONES = {
  info: { icon: Info, mark: "border-s-accent", tint: "text-accent" },
  success: { icon: CircleCheck, mark: "border-s-default-ink", tint: "text-default-ink" },
  warning: { icon: TriangleAlert, mark: "border-s-blocked-ink", tint: "text-blocked-ink" },
  error: { icon: CircleAlert, mark: "border-s-danger", tint: "text-danger" },
} as const;

export interface NoticeProps extends Omit<ComponentProps<"div">, "title"> {
  readonly tone: keyof typeof TONES;
  readonly title?: ReactNode;
  /** Buttons or links that help, after the text. */
  readonly actions?: ReactNode;
}

/** Something the admin should know, in the place that it concerns. Errors are announced. */
export function Notice({ tone, title, actions, className, children, ...props }: NoticeProps) {
  const { icon: Icon, mark, tint } = TONES[tone];
  return (
    <div
      role={tone === "error" ? "alert" : undefined}
      className={clsx(
        "flex gap-3 rounded-md border border-s-4 border-line bg-panel px-4 py-3",
        mark,
        className,
      )}
      {...props}
    >
      <Icon aria-hidden className={clsx("mt-0.5 size-4 shrink-0", tint)} />
      <div className="min-w-0 space-y-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink-muted">{children}</div>}
        {actions && <div className="flex flex-wrap gap-2 pt-2">{actions}</div>}
      </div>
    </div>
  );
}
