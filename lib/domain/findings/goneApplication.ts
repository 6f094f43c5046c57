import { listenerName } from "../explain";
import type { Listener } from "../listener";
import type { Mend, Rule } from "./finding";
import { leaving, servesNobodyWithout } from "./leaving";

/** Graph keeps naming an application that was deleted. */
export const goneApplication: Rule = {
  id: "gone-application",
  severity: "warning",
  label: "Application that no longer exists",
  why: "The listener goes on naming it. It does no harm, and hides what the listener is for.",
  find: ({ snapshot, appIds }) =>
    appIds === null
      ? []
      : snapshot.listeners.flatMap((listener) => {
          const gone = listener.appIds.filter((appId) => !appIds.has(appId));
          if (gone.length === 0) return [];
          const detail = `${listenerName(listener)} names ${gone.join(", ")}`;
          return [
            { detail, listenerIds: [listener.id], appIds: gone, mends: [mend(listener, gone)] },
          ];
        }),
};

function mend(listener: Listener, gone: readonly string[]): Mend {
  const isDeleted = servesNobodyWithout(listener, gone);
  return {
    label: isDeleted
      ? `Delete ${listenerName(listener)}`
      : `Take ${gone.length === 1 ? "it" : "them"} off ${listenerName(listener)}`,
    notes: [
      "No application has this id, so nothing changes for anybody. A deleted application can be restored in Microsoft Entra for 30 days: then it would have to be named again.",
      ...(isDeleted ? ["The listener names nobody else."] : []),
    ],
    targets: leaving(listener, gone),
  };
}
