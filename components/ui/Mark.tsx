/** Dialgate's mark: a gate, and what passes it; the same as the icon of the tab, in the page's colours. */
export function Mark({ className }: { readonly className?: string }) {
  return (
    <svg aria-hidden viewBox="5 6 24 20" fill="none" strokeWidth="3" className={className}>
      <path className="stroke-default-ink" strokeLinecap="round" d="M8 9v14M14 9v14" />
      <path
        className="stroke-accent"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M20 9l6 7-6 7"
      />
    </svg>
  );
}
