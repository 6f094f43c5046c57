import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useStore } from "zustand";
import { ProblemReference } from "./ProblemReference";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { renewSession } from "@/lib/auth/acquireToken";
import { useSession } from "@/lib/auth/session";
import { sessionEnd } from "@/lib/auth/sessionEnd";
import { t } from "@/lib/i18n/t";

/** Asks before the page is left to sign in again: the admin may want to read or copy something first. */
export function SessionEnded() {
  const { problem } = useStore(sessionEnd);
  const [failed, setFailed] = useState<string | null>(null);
  const renew = useRenewSession();
  if (problem === null) return null;
  return (
    <Notice
      tone="error"
      title={problem.title}
      className="mx-4 mt-4 sm:mx-6"
      actions={
        <Button
          variant="primary"
          onClick={() => {
            setFailed(null);
            void renew().then(setFailed);
          }}
        >
          {t`Sign in again`}
        </Button>
      }
    >
      <p>{problem.text}</p>
      <p>
        {t`You will leave this page to sign in, then return to it. Staged changes are kept, and a run that stopped because of this resumes automatically.`}
      </p>
      <ProblemReference problem={problem} />
      {failed !== null && <p>{failed}</p>}
    </Notice>
  );
}

/** Signs in again, as `renewSession`, and reads what could not be read; gives what went wrong. */
export function useRenewSession(): () => Promise<string | null> {
  const session = useSession();
  const client = useQueryClient();
  return async () => {
    const renewed = await renewSession(session);
    if (!renewed.ok) return renewed.error.message;
    await client.invalidateQueries();
    return null;
  };
}
