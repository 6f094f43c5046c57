import type { Json } from "../json";

/** One request as the control API tells it. It holds no token and no header. */
export interface RequestLogEntry {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly requestId: string;
  readonly clientId: string | null;
  readonly user: string | null;
  readonly body?: Json;
  readonly batch?: true;
  readonly fault?: string;
}
