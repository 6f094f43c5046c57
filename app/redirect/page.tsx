import type { Metadata } from "next";
import { RedirectBridge } from "@/components/session/RedirectBridge";

export const metadata: Metadata = { title: "Signing in" };

/**
 * Where the authority returns to, always: after sign-in, after sign-out, and in the hidden frame
 * that renews a session. Outside of the console, so that MSAL does not start a second time.
 */
export default function RedirectPage() {
  return <RedirectBridge />;
}
