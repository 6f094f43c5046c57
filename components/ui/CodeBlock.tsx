import { clsx } from "clsx";

interface CodeBlockProps {
  /** What it shows, read out when the keyboard reaches it. */
  readonly label: string;
  readonly text: string;
  readonly className: string;
}

/** Text to read and copy. It scrolls, so the keyboard must reach it. */
export function CodeBlock({ label, text, className }: CodeBlockProps) {
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-label={label}
      className={clsx("overflow-auto p-3 font-mono text-xs", className)}
    >
      {text}
    </pre>
  );
}
