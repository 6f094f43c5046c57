import { clsx } from "clsx";
import { type ChangeEvent, type ComponentProps, type ReactNode, useId } from "react";

interface CheckProps extends Omit<ComponentProps<"input">, "type" | "onChange"> {
  readonly type?: "checkbox" | "radio";
  /** A part of what it stands for is ticked. */
  readonly some?: boolean;
  readonly onChange: (on: boolean, event: ChangeEvent<HTMLInputElement>) => void;
}

interface CheckRowProps extends CheckProps {
  /** What the choice means, as its description. */
  readonly detail?: ReactNode;
  /** Its name. */
  readonly children: ReactNode;
}

/** A checkbox or radio button with its words beside it; all of it can be clicked. */
export function CheckRow({ detail, className, children, ...props }: CheckRowProps) {
  const id = useId();
  const described = { "aria-labelledby": `${id}-name`, "aria-describedby": `${id}-detail` };
  return (
    <label className={clsx("flex items-start gap-2 py-1", className)}>
      <Check {...props} {...(detail !== undefined && described)} className="mt-0.5" />
      <span className="min-w-0 grow break-words">
        <span id={`${id}-name`}>{children}</span>
        {detail !== undefined && (
          <span id={`${id}-detail`} className="block text-sm text-ink-muted">
            {detail}
          </span>
        )}
      </span>
    </label>
  );
}

interface TickProps extends CheckProps {
  readonly label: string;
}

/** A box large enough to hit, named for screen readers alone. */
export function Tick({ label, ...props }: TickProps) {
  return (
    <label className="inline-flex size-6 flex-none items-center justify-center">
      <Check {...props} aria-label={label} />
    </label>
  );
}

function Check({ some = false, onChange, className, ...props }: CheckProps) {
  return (
    <input
      type="checkbox"
      className={clsx("size-4 flex-none accent-accent", className)}
      ref={(input) => {
        if (input) input.indeterminate = some;
      }}
      onChange={(event) => onChange(event.target.checked, event)}
      {...props}
    />
  );
}
