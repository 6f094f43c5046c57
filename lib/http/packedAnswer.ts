import type { DialgateError } from "@/lib/domain/errors";
import type { Result } from "@/lib/domain/result";
import { respond } from "./respond";

/** An answer in the bytes of its body, made once however many it is sent to. */
export interface PackedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  /** What it takes in memory. */
  readonly bytes: number;
  /** False for a failure. */
  readonly keep: boolean;
}

/**
 * What `respond` answers, ready to be sent. Not compressed: Next takes off what a route says of the
 * encoding, and compresses each answer itself.
 */
export async function packAnswer<T>(result: Result<T, DialgateError>): Promise<PackedAnswer> {
  const { ok: keep } = result;
  const response = respond(result);
  const { status } = response;
  const headers = Object.fromEntries(response.headers);
  const body = new Uint8Array(await response.arrayBuffer());
  return { status, headers, body, bytes: body.length, keep };
}

/** The answer for one of those who asked. */
export function unpackAnswer({ status, headers, body }: PackedAnswer): Response {
  return new Response(body, { status, headers });
}
