"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { useSession } from "@/lib/auth/session";
import { signOut } from "@/lib/auth/signIn";

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
