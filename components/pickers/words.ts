import { plural } from "@/lib/i18n/t";

/** "Add 27 regions". */
export function addText({ length }: readonly number[]): string {
  return plural(length)`Add # region|Add # regions`;
}
