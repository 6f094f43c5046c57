import { CHOICE_INFO } from "../status/status";
import type { Choice } from "@/lib/domain/choice";
import { joined } from "@/lib/domain/format";
import { namesOf } from "@/lib/domain/rows";
import { entriesOf } from "@/lib/domain/staged";
import { plural, t } from "@/lib/i18n/t";

/** "Exclude +44 for 4 territories", "Opt in +254": an act with all that it reaches. */
export function actLabel(code: number, choice: Choice): string {
  const { length } = namesOf(code);
  return length > 1 ? sharedActLabel(`+${code}`, choice, length) : ownActLabel(`+${code}`, choice);
}

function ownActLabel(code: string, choice: Choice): string {
  switch (choice) {
    case "opt-in":
      return t`Opt in ${code}`;
    case "exclude":
      return t`Exclude ${code}`;
    case "return-to-default":
      return t`Return ${code} to Microsoft default`;
  }
}

function sharedActLabel(code: string, choice: Choice, territories: number): string {
  switch (choice) {
    case "opt-in":
      return plural(territories)`Opt in ${code} for # territory|Opt in ${code} for # territories`;
    case "exclude":
      return plural(territories)`Exclude ${code} for # territory|Exclude ${code} for # territories`;
    case "return-to-default":
      return plural(
        territories,
      )`Return ${code} to Microsoft default for # territory|Return ${code} to Microsoft default for # territories`;
  }
}

/** Names the territories that change with a shared code, before they do. */
export function sharedSentence(code: number): string {
  return t`${`+${code}`} is shared: ${joined(namesOf(code))} change together.`;
}

export function announceArmed(code: number, choice: Choice): string {
  const confirm = t`Activate again to confirm: ${actLabel(code, choice)}. Escape cancels.`;
  return `${sharedSentence(code)} ${confirm}`;
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
  if (entries.length > 1) {
    const codes = plural(entries.length)`# code staged.|# codes staged.`;
    return `${codes} ${totalSentence(total)}`;
  }
  if (!(code in staged)) return announceUnstaged(code, total);
  const pending = t`${joined(namesOf(code))}, ${`+${code}`}, pending: ${CHOICE_INFO[choice].spoken}.`;
  return `${pending} ${totalSentence(total)}`;
}

export function announceUnstaged(code: number, total: number): string {
  const back = t`${joined(namesOf(code))}, ${`+${code}`}, back to its current setting.`;
  return `${back} ${totalSentence(total)}`;
}

function totalSentence(total: number): string {
  return plural(total)`# change staged.|# changes staged.`;
}
