interface ReasonProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

const LONGEST_REASON = 500;

/** Why: optional, and never more than a line. */
export function Reason({ value, onValue }: ReasonProps) {
  return (
    <label className="block space-y-1">
      <span className="font-semibold">Reason (optional)</span>
      <span className="block text-sm text-ink-muted">
        Goes with the change into the log of Dialgate’s server, such as a ticket number.
      </span>
      <input
        type="text"
        maxLength={LONGEST_REASON}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className="min-h-8 w-full rounded-md border border-line-strong bg-panel px-2"
      />
    </label>
  );
}
