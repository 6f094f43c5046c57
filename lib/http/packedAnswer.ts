import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { DialgateError } from "@/lib/domain/errors";
import type { Result } from "@/lib/domain/result";
import { respond } from "./respond";

const zip = promisify(gzip);
/** Below this a packet holds it either way. */
const WORTH_ZIPPING = 1_400;

/** An answer as it goes over the wire, made once however many it is sent to. */
export interface PackedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly zipped: Uint8Array<ArrayBuffer> | null;
  /** What it takes in memory. */
  readonly bytes: number;
  /** False for a failure. */
  readonly keep: boolean;
}

/** What `respond` answers, ready to be sent. */
export async function packAnswer<T>(result: Result<T, DialgateError>): Promise<PackedAnswer> {
  const response = respond(result);
  const plain = new Uint8Array(await response.arrayBuffer());
  const zipped = plain.length < WORTH_ZIPPING ? null : new Uint8Array(await zip(plain));
  return {
    ...{ status: response.status, headers: Object.fromEntries(response.headers), plain, zipped },
    ...{ bytes: plain.length + (zipped?.length ?? 0), keep: result.ok },
  };
}

/** The answer for one of those who asked. */
export function unpackAnswer(packed: PackedAnswer, request: Request): Response {
  const { status, plain, zipped } = packed;
  const headers = new Headers(packed.headers);
  headers.set("Vary", "Accept-Encoding");
  if (zipped === null || !takesGzip(request)) return new Response(plain, { status, headers });
  headers.set("Content-Encoding", "gzip");
  return new Response(zipped, { status, headers });
}

function takesGzip({ headers }: Request): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(headers.get("accept-encoding") ?? "");
}
