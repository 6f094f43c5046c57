import type { Json } from "../../json";

export type GraphVersion = "beta" | "v1.0";

/** A request as Graph sees it, whether it came by itself or inside a batch. */
export interface GraphRequest {
  readonly version: GraphVersion;
  readonly method: string;
  /** After the version, without the query; still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  readonly inBatch: boolean;
}

export interface GraphReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Plain text is for `/$count` alone. */
  readonly body?: Json | undefined;
  readonly text?: string;
  /** The connection is to be destroyed instead of answered. */
  readonly cut?: true;
}

export function pathAndQuery({ path, query }: GraphRequest): string {
  const search = query.toString();
  return search ? `${path}?${decodeURIComponent(search.replaceAll("+", " "))}` : path;
}
