import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { type ButtonProps, Button } from "./Button";
import { t } from "@/lib/i18n/t";

interface CopyButtonProps extends Omit<ButtonProps, "onClick" | "children"> {
  readonly text: string;
  /** What the button does, such as "Copy the request". */
  readonly label: string;
  /** Show the label beside the icon; otherwise it is the accessible name alone. */
  readonly labelled?: boolean;
}

export function CopyButton({ text, label, labelled = false, ...props }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      () => setOutcome("failed"),
    );
  const Icon = outcome === "copied" ? Check : Copy;
  return (
    <Button
      variant="quiet"
      size="sm"
      {...props}
      onClick={copy}
      aria-label={labelled ? undefined : label}
      title={labelled ? undefined : label}
    >
      <Icon aria-hidden className="size-3.5" />
      {labelled && label}
      <span role="status" className="sr-only">
        {outcome === "copied" && t`Copied`}
        {outcome === "failed" && t`The browser did not allow copying`}
      </span>
    </Button>
  );
}
