interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly some?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A box large enough to hit, named for screen readers alone. */
export function Tick({ label, checked, some = false, onChange }: TickProps) {
  return (
    <label className="reach-box">
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        ref={(input) => {
          if (input) input.indeterminate = some;
        }}
      />
    </label>
  );
}
