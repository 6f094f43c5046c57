import { CHOICE_INFO } from "../status/status";
import type { Choice } from "@/lib/domain/choice";
import { counted, figure, joined } from "@/lib/domain/format";
import { namesOf } from "@/lib/domain/rows";
import { entriesOf } from "@/lib/domain/staged";

/** "Exclude +44 for 4 territories", "Opt in +254": an act with all that it reaches. */
export function actLabel(code: number, choice: Choice): string {
  const { length } = namesOf(code);
  const reach = length > 1 ? ` for ${length} territories` : "";
  return choice === "return-to-default"
    ? `Return +${code} to Microsoft default${reach}`
    : `${CHOICE_INFO[choice].label} +${code}${reach}`;
}

/** Names the territories that change with a shared code, before they do. */
export function sharedSentence(code: number): string {
  return `+${code} is shared: ${joined(namesOf(code))} change together.`;
}

export function announceArmed(code: number, choice: Choice): string {
  return `${sharedSentence(code)} Activate again to confirm: ${actLabel(code, choice)}. Escape cancels.`;
}

/** What was staged, once, however many codes it was. */
export function announceStaged(
  choices: Readonly<Record<number, Choice>>,
  staged: Readonly<Record<number, Choice>>,
  total: number,
): string {
  const entries = entriesOf(choices);
  const [first] = entries;
  if (first === undefined) return "";
  const [code, choice] = first;
  const what =
    entries.length > 1
      ? `${figure(entries.length)} codes staged`
      : code in staged
        ? `${joined(namesOf(code))}, +${code}, pending: ${CHOICE_INFO[choice].spoken}`
        : `${joined(namesOf(code))}, +${code}, back to its current setting`;
  return `${what}. ${counted(total, "change")} staged.`;
}

export function announceUnstaged(code: number, total: number): string {
  return `${joined(namesOf(code))}, +${code}, back to its current setting. ${counted(total, "change")} staged.`;
}
