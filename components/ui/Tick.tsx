interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  /** A part of what it stands for is ticked. */
  readonly some?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A box large enough to hit, named for screen readers alone. */
export function Tick({ label, checked, some = false, disabled, onChange }: TickProps) {
  return (
    <label className="inline-flex size-6 items-center justify-center">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        aria-label={label}
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked)}
        ref={(input) => {
          if (input) input.indeterminate = some;
        }}
      />
    </label>
  );
}
