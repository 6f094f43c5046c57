/** Why no plan can reach what is wanted. Nothing is written when one of these is given. */
export type Refusal =
  /** A listener that concerns the application cannot be read, so it must not be written. */
  | { readonly code: "unreadable-listener"; readonly listenerIds: readonly string[] }
  /** A listener that is to be changed is not there any more. */
  | { readonly code: "listener-gone"; readonly listenerId: string }
  /** A listener that is to be deleted applies to applications that were not spoken of. */
  | { readonly code: "listener-in-use"; readonly listenerId: string }
  /** Two listeners that are to become one do not do the same. */
  | { readonly code: "listeners-differ"; readonly listenerIds: readonly string[] }
  /** A number that is no calling code would be added to the lists. */
  | { readonly code: "not-a-calling-code"; readonly codes: readonly number[] }
  /** A listener for all applications has the highest priority there is: nothing outranks it. */
  | { readonly code: "cannot-outrank"; readonly listenerId: string }
  /** More listeners would be needed than the tenant may have, and grouping does not help. */
  | { readonly code: "listener-limit"; readonly total: number; readonly needed: number };

export class PlanRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
