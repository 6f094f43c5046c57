import type { AccountInfo, IPublicClientApplication } from "@azure/msal-browser";
import { createContext, useContext } from "react";
import type { AuthSettings } from "./client";

/** Somebody is signed in: their account, and the client that gets their tokens. */
export interface Session {
  readonly client: IPublicClientApplication;
  readonly account: AccountInfo;
  readonly settings: AuthSettings;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of the admin who is signed in; everything inside the console has one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside of the signed-in part");
  return session;
}
