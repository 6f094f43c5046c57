"use client";

import { useCallback } from "react";
import { acquireToken } from "./acquireToken";
import { useSession } from "./session";

/** Gives a function that gets an access token for Graph; see `acquireToken`. */
export function useAccessToken() {
  const session = useSession();
  return useCallback(() => acquireToken(session), [session]);
}
