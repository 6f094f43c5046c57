/**
 * What a tab says to the other tabs of its browser while somebody is signed in there: who, and since
 * when. By it another tab can ask the authority for a session of its own; it is no token.
 */
export interface TabSession {
  readonly tenantId: string;
  /** MSAL's `homeAccountId`. */
  readonly accountId: string;
  /** In ms, by the clock of this browser. */
  readonly since: number;
  readonly userName: string;
}

const MARK = "dialgate.session";

/** The name of the lock that a tab holds for as long as it is signed in. */
export function lockName({ tenantId, accountId, since, userName }: TabSession): string {
  return [MARK, tenantId, accountId, since, userName].join("\n");
}

/** What the name of a lock says; null of a lock for something else. */
export function sessionIn(lock: string): TabSession | null {
  const [mark, tenantId, accountId, since, ...userName] = lock.split("\n");
  if (mark !== MARK || tenantId === undefined || accountId === undefined) return null;
  return { tenantId, accountId, since: Number(since), userName: userName.join("\n") };
}

/**
 * The session that a tab may join: the one there is. Of several accounts nobody but the admin can choose
 * one, and a session that was ended since is one of a tab that has not heard of it yet.
 * @param signedOutAt when an account signed out last in this browser, in ms; 0: never
 */
export function sessionToJoin(
  locks: readonly string[],
  tenantId: string,
  signedOutAt: (accountId: string) => number,
): TabSession | null {
  const sessions = locks
    .map(sessionIn)
    .filter((session) => session !== null)
    .filter((session) => session.tenantId === tenantId)
    .filter(({ accountId, since }) => since > signedOutAt(accountId));
  const accounts = new Set(sessions.map(({ accountId }) => accountId));
  return accounts.size === 1 ? (sessions[0] ?? null) : null;
}
