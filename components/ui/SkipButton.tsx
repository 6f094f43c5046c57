interface SkipButtonProps {
  readonly children: string;
  readonly onClick: () => void;
}

/** A way past something with many tab stops; out of sight until the keyboard reaches it. */
export function SkipButton({ children, onClick }: SkipButtonProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="sr-only z-20 rounded-md bg-accent px-3 py-1.5 text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:start-2"
    >
      {children}
    </button>
  );
}
