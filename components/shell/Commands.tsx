import { type ReactNode, createContext, useContext, useEffect, useState } from "react";
import { blockDialog } from "@/components/block/BlockButton";
import { useOpenApplication } from "@/components/search/openApplication";
import { noteVisit } from "@/components/search/visited";
import { useAccount } from "@/components/session/AccountProvider";
import { lazyDialog, usePreparedWhenIdle } from "@/components/ui/lazyDialog";
import type { Command } from "./shortcuts";
import { useSignOut } from "./SignOutButton";
import { useShortcuts } from "./useShortcuts";
import { useTypedAhead } from "./useTypedAhead";

export const searchDialog = lazyDialog(() =>
  import("./SearchDialog").then(({ SearchDialog }) => SearchDialog),
);
export const keysDialog = lazyDialog(() =>
  import("./KeysAndWords").then(({ KeysAndWords }) => KeysAndWords),
);

const CommandsContext = createContext<((what: Command | null) => void) | null>(null);

/** Lets everything inside open the search and what it leads to, and hears its keys. */
export function Commands({ children }: { readonly children: ReactNode }) {
  const [opened, open] = useState<Command | null>(null);
  const { ask, question } = useSignOut();
  usePreparedWhenIdle(searchDialog);
  useShortcuts(opened, open);
  const typedAhead = useTypedAhead(opened === "search");
  useVisits();
  const close = () => open(null);
  return (
    <CommandsContext value={open}>
      {children}
      {opened === "search" && (
        <searchDialog.Dialog {...{ open, typedAhead }} signOut={ask} onClose={close} />
      )}
      {opened === "keys" && <keysDialog.Dialog onClose={close} />}
      {opened === "block" && <blockDialog.Dialog onClose={close} />}
      {question}
    </CommandsContext>
  );
}

/** Opens one of them. */
export function useCommands(): (what: Command) => void {
  const open = useContext(CommandsContext);
  if (open === null) throw new Error("useCommands outside of Commands");
  return open;
}

/** Notes which applications are looked at: the search offers the last ones first. */
function useVisits(): void {
  const { owner } = useAccount();
  const appId = useOpenApplication();
  useEffect(() => {
    if (appId !== null) noteVisit(owner, appId);
  }, [owner, appId]);
}
