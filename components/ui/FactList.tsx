interface FactListProps {
  readonly facts: readonly (readonly [label: string, value: string])[];
}

/** What is true of something as a whole, in a line. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {facts.map(([label, value]) => (
        <div key={label} className="flex min-w-0 gap-1.5">
          <dt className="shrink-0 text-ink-muted">{label}:</dt>
          <dd className="min-w-0 font-medium break-words text-ink">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
