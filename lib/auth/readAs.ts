import type { DialgateError } from "@/lib/domain/errors";
import { readRoute } from "./readRoute";
import type { Result } from "@/lib/domain/result";
import { acquireToken } from "./acquireToken";
import type { Session } from "./session";

/**
 * Reads one of Dialgate's routes as the admin who is signed in. A token that Graph no longer
 * takes, though it has not expired (revoked, or of a local tenant since restarted), is renewed
 * once.
 */
export async function readAs<T>(
  session: Session,
  path: string,
  signal: AbortSignal,
): Promise<Result<T, DialgateError>> {
  const cached = await acquireToken(session);
  if (!cached.ok) return cached;
  const read = await readRoute<T>({ path, token: cached.value, signal });
  if (read.ok || read.error.code !== "unauthenticated") return read;
  const fresh = await acquireToken(session, true);
  return fresh.ok ? readRoute<T>({ path, token: fresh.value, signal }) : fresh;
}
