import type { AccountInfo } from "@azure/msal-browser";
import { lockName, sessionToJoin, type TabSession } from "./tabSession";

/** In this tab: when somebody signed in here, and that nobody is to be signed in silently any more. */
const SINCE = "dialgate.session.since";
const SILENCE = "dialgate.session.silence";
/** In this browser: when an account signed out last. No token, and no name. */
const signedOutKey = (accountId: string) => `dialgate.signed-out:${accountId}`;

/** `asking`: this tab has left to ask silently; `never`: it has asked, or somebody signed out. */
type Silence = "asking" | "never";

/** Somebody has signed in, in this tab, by the answer that it was returned to with. */
export function noteSignedIn(): void {
  sessionStorage.setItem(SINCE, String(Date.now()));
  sessionStorage.removeItem(SILENCE);
}

/** Whether the answer that this tab comes back with is one that nobody asked for by hand. Asked once. */
export function hasAskedSilently(): boolean {
  const asked = sessionStorage.getItem(SILENCE) === "asking";
  if (asked) beSilent("never");
  return asked;
}

/** For as long as this page is there, other tabs can tell that somebody is signed in. */
export function holdSession({ tenantId, homeAccountId, username }: AccountInfo): void {
  const name = lockName({
    tenantId,
    accountId: homeAccountId,
    since: signedInAt(),
    userName: username,
  });
  // The browser frees it with the page, however that ends.
  void navigator.locks
    .request(name, { mode: "shared" }, () => new Promise(() => undefined))
    .catch(() => undefined);
}

/** The session of other tabs that this one may ask for silently, once: null where there is none. */
export async function sessionElsewhere(tenantId: string): Promise<TabSession | null> {
  if (sessionStorage.getItem(SILENCE) !== null) return null;
  const { held = [] } = await navigator.locks.query();
  const names = held.flatMap(({ name }) => (name === undefined ? [] : [name]));
  return sessionToJoin(names, tenantId, signedOutAt);
}

/** This tab leaves to ask silently. */
export function noteAsking(): void {
  beSilent("asking");
}

/** Whoever signs out is out in every tab, and stays out: also in one that sleeps or is opened again. */
export function noteSignedOut({ homeAccountId }: AccountInfo): void {
  beSilent("never");
  try {
    localStorage.setItem(signedOutKey(homeAccountId), String(Date.now()));
  } catch {
    // Without storage that all tabs share, this tab ends its own session.
  }
}

/** Whether the account has signed out since it signed in here; this tab then asks for nothing silently. */
export function hasSignedOut({ homeAccountId }: AccountInfo): boolean {
  const isOut = signedOutAt(homeAccountId) > signedInAt();
  if (isOut) beSilent("never");
  return isOut;
}

/** Calls back when the account signs out in another tab. */
export function onSignedOut({ homeAccountId }: AccountInfo, leave: () => void): void {
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key !== signedOutKey(homeAccountId) || newValue === null) return;
    beSilent("never");
    leave();
  });
}

function beSilent(silence: Silence): void {
  sessionStorage.setItem(SILENCE, silence);
}

function signedInAt(): number {
  return Number(sessionStorage.getItem(SINCE) ?? 0);
}

function signedOutAt(accountId: string): number {
  try {
    return Number(localStorage.getItem(signedOutKey(accountId)) ?? 0);
  } catch {
    return 0;
  }
}
