import { plural, t } from "@/lib/i18n/t";
import { joined } from "../format";
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
  if (act === "undo") return t`Undo changes`;
  if (act === "restore") return touched.length === 0 ? t`Restore` : t`Restore ${textOf(touched)}`;
  const appIds = effects.flatMap((effect) => effect.appIds);
  const place: Place = {
    whom: appIds.length > 1 ? textOf(appIds) : null,
    isVoice: picture?.channel === "voice",
  };
  const { opened, closed, only } = picture ?? NOTHING;
  if (only !== null) return onlyText(countText(only), place);
  if (opened.length > 0 && closed.length > 0) return bothText(opened.length, closed.length, place);
  if (opened.length > 0) return openText(regionsText(opened), place);
  if (closed.length > 0) return closeText(regionsText(closed), place);
  return plural(operations.length)`Save # change|Save # changes`;
}

const NOTHING = { opened: [], closed: [], only: null };

/** Where regions are opened and closed. */
interface Place {
  /** "44 applications"; null of one alone. */
  readonly whom: string | null;
  readonly isVoice: boolean;
}

function onlyText(regions: string, { whom, isVoice }: Place): string {
  if (whom === null) {
    return isVoice ? t`Allow only ${regions} for voice` : t`Allow only ${regions}`;
  }
  return isVoice
    ? t`Allow only ${regions} for voice in ${whom}`
    : t`Allow only ${regions} in ${whom}`;
}

function openText(regions: string, { whom, isVoice }: Place): string {
  if (whom === null) return isVoice ? t`Open ${regions} for voice` : t`Open ${regions}`;
  return isVoice ? t`Open ${regions} for voice in ${whom}` : t`Open ${regions} in ${whom}`;
}

function closeText(regions: string, { whom, isVoice }: Place): string {
  if (whom === null) return isVoice ? t`Close ${regions} for voice` : t`Close ${regions}`;
  return isVoice ? t`Close ${regions} for voice in ${whom}` : t`Close ${regions} in ${whom}`;
}

function bothText(opened: number, closed: number, { whom, isVoice }: Place): string {
  if (whom === null) {
    return isVoice
      ? plural(
          closed,
        )`Open ${opened}, close # region for voice|Open ${opened}, close # regions for voice`
      : plural(closed)`Open ${opened}, close # region|Open ${opened}, close # regions`;
  }
  return isVoice
    ? plural(
        closed,
      )`Open ${opened}, close # region for voice in ${whom}|Open ${opened}, close # regions for voice in ${whom}`
    : plural(
        closed,
      )`Open ${opened}, close # region in ${whom}|Open ${opened}, close # regions in ${whom}`;
}

/** "Kenya", "+44" of one code that more than two territories share, "5 regions". */
function regionsText(codes: readonly number[]): string {
  const [code, ...others] = codes;
  if (code === undefined || others.length > 0) return countText(codes.length);
  const names = namesOf(code);
  return names.length === 0 || names.length > 2 ? `+${code}` : joined(names);
}

function countText(count: number): string {
  return plural(count)`# region|# regions`;
}
