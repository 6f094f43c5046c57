import { type DialgateError, isErrorCode } from "@/lib/domain/errors";
import { type Result, fail, ok } from "@/lib/domain/result";
import { FRESH_READ } from "./freshRead";
import { acquireToken } from "./acquireToken";
import type { Session } from "./session";
import { t } from "@/lib/i18n/t";

/**
 * Reads one of Dialgate's routes as the admin who is signed in. A token that Graph no longer
 * takes, though it has not expired (revoked, or of a local tenant since restarted), is renewed
 * once.
 */
export async function readAs<T>(
  session: Session,
  path: string,
  { signal, fresh }: { readonly signal: AbortSignal; readonly fresh: boolean },
): Promise<Result<T, DialgateError>> {
  const cached = await acquireToken(session);
  if (!cached.ok) return cached;
  const read = await readRoute<T>({ path, token: cached.value, signal, fresh });
  if (read.ok || read.error.code !== "unauthenticated") return read;
  const renewed = await acquireToken(session, true);
  return renewed.ok ? readRoute<T>({ path, token: renewed.value, signal, fresh }) : renewed;
}

interface Read {
  readonly path: string;
  readonly token: string;
  readonly signal?: AbortSignal;
  /** Nothing will do that the server began to read before: somebody asked for it, or wrote. */
  readonly fresh?: boolean;
}

/**
 * Calls one of Dialgate's own read routes from the browser; the other end of `respond`. Name the
 * type that the route answers with: both are built together, so the answer is not parsed again.
 */
export async function readRoute<T>({
  path,
  token,
  signal,
  fresh = false,
}: Read): Promise<Result<T, DialgateError>> {
  try {
    const response = await fetch(path, {
      headers: { Authorization: `Bearer ${token}`, ...(fresh ? { [FRESH_READ]: "1" } : {}) },
      signal: signal ?? null,
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok && body !== undefined) return ok(body as T);
    return fail(errorIn(body) ?? unreadable(response.status));
  } catch (error) {
    if (signal?.aborted) throw error;
    return fail({ code: "network", message: t`Dialgate’s server is not responding.` });
  }
}

/** A proxy on the way may answer in Dialgate's place, with a body of its own. */
function errorIn(body: unknown): DialgateError | undefined {
  if (typeof body !== "object" || body === null || !("error" in body)) return undefined;
  const { error } = body as { readonly error: DialgateError | null };
  return isErrorCode(error?.code) ? (error ?? undefined) : undefined;
}

function unreadable(status: number): DialgateError {
  const message = t`Dialgate’s server sent a response that could not be read (status ${String(status)}).`;
  return { code: "invalid-response", message };
}

/** What a query fails with: TanStack Query wants a throw, the rest of Dialgate a value. */
export class ReadFailed extends Error {
  constructor(readonly error: DialgateError) {
    super(error.message);
    this.name = "ReadFailed";
  }
}
