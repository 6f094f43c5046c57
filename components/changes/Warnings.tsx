import { Notice } from "@/components/ui/Notice";

interface WarningsProps {
  readonly warnings: readonly string[];
  readonly title?: string;
}

/** What is worth knowing before a plan is started, a sentence each. */
export function Warnings({ warnings, title }: WarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warning" title={title}>
      <ul className={warnings.length > 1 ? "list-disc space-y-1 pl-5" : ""}>
        {warnings.map((warning) => (
          <li key={warning} className="break-words">
            {warning}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
