import type { Rights } from "../appRoles";
import type { GraphAccess } from "./graphAccess";

/** Who calls Dialgate's server, with what they may do there and the way to Graph for them. */
export interface Caller {
  readonly tenantId: string;
  /** Null where the token does not tell: Graph's may be unreadable. */
  readonly objectId: string | null;
  readonly name: string | null;
  readonly userName: string | null;
  /** The app roles of the token; null where Graph decides alone, by its own roles. */
  readonly roles: readonly string[] | null;
  /** Null where Graph decides alone. */
  readonly rights: Rights | null;
  readonly graph: GraphAccess;
}

/** What a route or an action needs of who calls it. */
export type Right = keyof Rights;
