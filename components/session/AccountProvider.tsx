import { type ReactNode, createContext, useContext, useMemo } from "react";
import { UNKNOWN_ABILITIES, type Account } from "@/lib/auth/account";
import { useSession } from "@/lib/auth/session";
import type { Owner } from "@/lib/run/owner";
import { ACCOUNT } from "./reads";
import { useRead } from "./useRead";
import { legible } from "@/lib/domain/shownName";

interface KnownAccount extends Account {
  /** Whether Graph has answered; until then the abilities are unknown. */
  readonly settled: boolean;
  /** What this browser keeps is kept for this account alone. */
  readonly owner: Owner;
}

const AccountContext = createContext<KnownAccount | undefined>(undefined);

/**
 * Who is signed in, for everything inside. Known at once from the sign-in; the tenant's name and
 * what the account may do follow from Graph, and nothing waits for them.
 */
export function AccountProvider({ children }: { readonly children: ReactNode }) {
  const { account } = useSession();
  const { data, isPending } = useRead<Account>(ACCOUNT, { staleTime: 5 * 60_000 });
  const known = data ?? {
    name: legible(account.name ?? account.username),
    userName: account.username,
    tenantId: account.tenantId,
    tenantName: null,
    abilities: UNKNOWN_ABILITIES,
  };
  const { tenantId, homeAccountId: accountId, username: userName } = account;
  const owner = useMemo(() => ({ tenantId, accountId, userName }), [tenantId, accountId, userName]);
  return (
    <AccountContext value={{ ...known, owner, settled: !isPending }}>{children}</AccountContext>
  );
}

export function useAccount(): KnownAccount {
  const account = useContext(AccountContext);
  if (!account) throw new Error("useAccount outside of AccountProvider");
  return account;
}
