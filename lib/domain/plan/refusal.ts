import { plural, t } from "@/lib/i18n/t";
import { codesText, joined, listed } from "../format";
import { LISTENER_LIMIT } from "../snapshot";

/** Why no plan can reach what is wanted. Nothing is written when one of these is given. */
export type Refusal =
  /** A listener that concerns the application cannot be read, so it must not be written. */
  | { readonly code: "unreadable-listener"; readonly listenerIds: readonly string[] }
  /** A listener to be changed no longer exists. */
  | { readonly code: "listener-gone"; readonly listenerId: string }
  /** A listener that is to be deleted applies to applications that were not spoken of. */
  | { readonly code: "listener-in-use"; readonly listenerId: string }
  /** Two listeners that are to become one do not do the same. */
  | { readonly code: "listeners-differ"; readonly listenerIds: readonly string[] }
  /** A number that is not a calling code would be added to the lists. */
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

/** Why nothing can be written, and what to do about it. */
export function explainRefusal(refusal: Refusal): string {
  switch (refusal.code) {
    case "unreadable-listener":
      return t`A listener that applies here has a format that Dialgate does not know (${listed(refusal.listenerIds)}), so it writes nothing beside it. Check that listener in Microsoft Graph.`;
    case "listener-gone":
      return t`Listener ${refusal.listenerId} no longer exists. Refresh and try again.`;
    case "listener-in-use":
      return t`Listener ${refusal.listenerId} applies to applications, so it is not deleted. Refresh and try again.`;
    case "listeners-differ":
      return t`Listeners ${joined(refusal.listenerIds)} are not identical, so neither can replace the other. Refresh and try again.`;
    case "not-a-calling-code": {
      const codes = codesText(refusal.codes);
      const count = refusal.codes.length;
      return plural(
        count,
      )`${codes} is not a calling code. Dialgate keeps such numbers where it finds them and adds none.|${codes} are not calling codes. Dialgate keeps such numbers where it finds them and adds none.`;
    }
    case "cannot-outrank":
      return t`Listener ${refusal.listenerId} is for all applications and has the highest priority, 1000: no other can take precedence. Lower its priority in Microsoft Graph first.`;
    case "listener-limit": {
      const { total, needed } = refusal;
      return plural(
        total,
      )`The tenant has # listener and this would need ${needed}; the limit is ${LISTENER_LIMIT}. No other listener has the wanted settings, and no two are identical and could be merged. Delete a listener that is not needed, or change all applications of the shared one.|The tenant has # listeners and this would need ${needed}; the limit is ${LISTENER_LIMIT}. No other listener has the wanted settings, and no two are identical and could be merged. Delete a listener that is not needed, or change all applications of the shared one.`;
    }
  }
}
