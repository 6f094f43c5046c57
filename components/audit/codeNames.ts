import { namesOf } from "@/lib/domain/rows";
import { isKnownCode } from "@/lib/geo/codes";

/** "Kenya (+254)", or that the number is no calling code. */
export function codeWithNames(code: number): string {
  return isKnownCode(code)
    ? `${namesOf(code).join(", ")} (+${code})`
    : `not a calling code (${code})`;
}
