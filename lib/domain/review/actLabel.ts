import { counted, figure, joined } from "../format";
import { namesOf } from "../rows";
import type { ReviewedPlan } from "./reviewedPlan";

/** What a request does that its impact does not tell. */
export type SpecialAct = "undo" | "restore";

/** What a plan does, as far as the button that starts it tells. */
export type Deed = Pick<ReviewedPlan, "effects" | "operations" | "picture" | "touched">;

/** What "44 applications" is for these, those that no longer exist told apart. */
type TextOf = (appIds: readonly string[]) => string;

/**
 * What the button that starts a plan says: "Open Kenya", "Close 95 regions in 44 applications". What
 * changes no reachability is only counted.
 */
export function actLabel(deed: Deed, act: SpecialAct | undefined, textOf: TextOf): string {
  const { effects, operations, picture, touched } = deed;
  if (act === "undo") return "Undo changes";
  if (act === "restore") return touched.length === 0 ? "Restore" : `Restore ${textOf(touched)}`;
  const appIds = effects.flatMap((effect) => effect.appIds);
  const where = placeText(appIds.length > 1 ? textOf(appIds) : null, picture?.channel === "voice");
  const { opened, closed, only } = picture ?? NOTHING;
  if (only !== null) return `Allow only ${counted(only, "region")}${where}`;
  if (opened.length > 0 && closed.length > 0) {
    return `Open ${figure(opened.length)}, close ${counted(closed.length, "region")}${where}`;
  }
  if (opened.length > 0) return `Open ${regionsText(opened)}${where}`;
  if (closed.length > 0) return `Close ${regionsText(closed)}${where}`;
  return `Save ${counted(operations.length, "change")}`;
}

const NOTHING = { opened: [], closed: [], only: null };

function placeText(applications: string | null, isVoice: boolean): string {
  if (applications === null) return isVoice ? " for voice" : "";
  return isVoice ? ` for voice in ${applications}` : ` in ${applications}`;
}

/** "Kenya", "+44" of one code that more than two territories share, "5 regions". */
function regionsText(codes: readonly number[]): string {
  const [code, ...others] = codes;
  if (code === undefined || others.length > 0) return counted(codes.length, "region");
  const names = namesOf(code);
  return names.length === 0 || names.length > 2 ? `+${code}` : joined(names);
}
