interface ProgressProps {
  readonly read: number;
  /** Null where Graph does not say how many there are. */
  readonly total: number | null;
}

/** How far the reading is; what is read can be used meanwhile. */
export function Progress({ read, total }: ProgressProps) {
  const text =
    total === null
      ? `${read.toLocaleString("en")} applications read so far`
      : `${read.toLocaleString("en")} of ${total.toLocaleString("en")} applications read`;
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-sm text-ink-muted">
      <progress
        aria-label="Applications read"
        className="overview-progress"
        max={total ?? undefined}
        value={total === null ? undefined : Math.min(read, total)}
      />
      <span>{text}</span>
    </div>
  );
}
