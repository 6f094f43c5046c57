import { AsyncLocalStorage } from "node:async_hooks";

/** What every line says of the request that it is about. */
export interface RequestContext {
  /** Of one request to Dialgate, which goes to Graph with each of its reads. A UUID. */
  readonly request: string;
  /** Method and path, or the name of an action. */
  readonly route: string;
  /** The right without which it is refused; null where it needs none. */
  readonly needs: string | null;
}

/** Who sends it, once that is known. */
export interface Who {
  readonly tenant: string;
  /** The object id of the person; null where the token does not tell. */
  readonly who: string | null;
  readonly whoName: string | null;
}

const storage = new AsyncLocalStorage<RequestContext & { identity?: Who }>();

/** Does the work of one request: whatever is logged or sent to Graph for it is known by its id. */
export function inRequest<T>(context: RequestContext, work: () => T): T {
  return storage.run({ ...context }, work);
}

/** From now on the lines of this request name who sent it. */
export function identify(who: Who): void {
  const context = storage.getStore();
  if (context !== undefined) context.identity = who;
}

/** The id of the request that is being answered, if any is. */
export function requestId(): string | undefined {
  return storage.getStore()?.request;
}

/** What the lines of the request say in addition to their own fields. */
export function contextFields(): object {
  const store = storage.getStore();
  if (store === undefined) return {};
  const { identity, ...context } = store;
  return { ...context, ...identity };
}
