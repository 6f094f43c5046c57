import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import type { Caller } from "./caller";
import type { RequestIds } from "./http/errorBody";
import type { GraphReply, GraphRequest } from "./http/message";

/** All that a handler is given. */
export interface Exchange {
  readonly emulator: Emulator;
  readonly tenant: Tenant;
  readonly caller: Caller;
  readonly request: GraphRequest;
  readonly ids: RequestIds;
  /** What stood in the place of `{id}` and the like. */
  readonly params: Readonly<Record<string, string>>;
  /** Types that the path is cast to: nothing of another type is seen through it. */
  readonly casts: readonly string[];
  /** Address of this version of Graph, without a slash at the end. */
  readonly base: string;
  /** Serves another request, as a batch does for each of its parts. */
  readonly dispatch: (request: GraphRequest) => Promise<GraphReply>;
}

export type Handler = (exchange: Exchange) => GraphReply | Promise<GraphReply>;

export function param({ params }: Exchange, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`The route has no {${name}}.`);
  return value;
}
