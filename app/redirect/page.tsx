import type { Metadata } from "next";
import { t } from "@/lib/i18n/t";

export function generateMetadata(): Metadata {
  return { title: t`Signing in` };
}

/**
 * Where the authority returns to, always: after sign-in, after sign-out, and in the hidden frame
 * that renews a session. Outside of the console, so that MSAL does not start a second time.
 */
export { RedirectBridge as default } from "@/components/session/RedirectBridge";
