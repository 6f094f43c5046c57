import { isReachable } from "./reachable";
import type { Session } from "./session";

/**
 * Ends the session here and at the authority, and returns to the first page. With the authority
 * out of reach, it ends here alone.
 */
export async function signOut({ client, account, settings }: Session): Promise<void> {
  if (await isReachable(settings)) await client.logoutRedirect({ account });
  else {
    await client.clearCache({ account });
    window.location.replace(window.location.origin);
  }
}
