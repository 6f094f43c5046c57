import { namesOf } from "@/lib/domain/rows";

/** Every territory that a code switches: "Russia, Kazakhstan". */
export function codeNames(code: number): string {
  return namesOf(code).join(", ") || "Not a calling code";
}
