import type { Channel } from "../channel";
import type { Choice } from "../choice";

/** What an admin asks for many applications at once. */
export type Change =
  /** Some regions opted in, excluded or returned to Microsoft's default; all others stay. */
  | {
      readonly kind: "choose";
      readonly channels: readonly Channel[];
      readonly codes: readonly number[];
      readonly choice: Choice;
    }
  /** These regions and no other known one. */
  | {
      readonly kind: "only";
      readonly channels: readonly Channel[];
      readonly codes: readonly number[];
    }
  /** All settings of one application. */
  | { readonly kind: "copy"; readonly from: string }
  /** The lists of one channel for the other as well. */
  | { readonly kind: "channel"; readonly from: Channel; readonly to: Channel };

export interface ChangedApplication {
  readonly appId: string;
  /** Graph's, so text and no more; null where it is not known. */
  readonly name: string | null;
}
