"use client";

import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";
import { useEffect } from "react";
import { t } from "@/lib/i18n/t";

/** The answer in the address can be handed on once; effects may run twice. */
let handedOn = false;

/**
 * Hands the authority's answer on to whoever waits for it. In the hidden frame that is the page
 * around it; at top level MSAL stores the answer and returns to where the admin set out from,
 * with query and hash, and the console finishes the sign-in there.
 */
export function RedirectBridge() {
  useEffect(() => {
    if (handedOn) return;
    handedOn = true;
    broadcastResponseToMainFrame().catch(leave);
  }, []);
  return (
    <main className="m-auto max-w-md px-6 py-12">
      <p role="status">{t`Finishing sign-in…`}</p>
    </main>
  );
}

/** Without an answer in the address (a bookmark, a sign-out without state) there is nothing here. */
function leave(): void {
  if (window.parent === window) window.location.replace("/");
}
