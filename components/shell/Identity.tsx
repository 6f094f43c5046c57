import { LogOut } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { useSession } from "@/lib/auth/session";
import { signOut } from "@/lib/auth/signIn";
import { clsx } from "clsx";

export function SignOutButton() {
  const session = useSession();
  const [leaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    void signOut(session);
  };
  return (
    <Button size="sm" disabled={leaving} onClick={leave}>
      <LogOut aria-hidden className="size-3.5" />
      Sign out
    </Button>
  );
}

interface PairProps {
  readonly label: string;
  readonly main: ReactNode;
  readonly detail?: ReactNode;
  readonly className?: string;
}

/** A name above its id, with a label for screen readers. */
export function Pair({ label, main, detail, className }: PairProps) {
  return (
    <dl className={clsx("min-w-0 text-sm", className)}>
      <dt className="sr-only">{label}</dt>
      <dd className="truncate font-medium">{main}</dd>
      <dd className="truncate text-xs text-ink-muted">{detail}</dd>
    </dl>
  );
}
