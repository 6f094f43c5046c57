import { CODE_ROWS } from "./codes.generated";

/** An E.164 country code as the integer Graph stores, or a 4-digit North American one (1876). */
export type CallingCode = number;

/** `nanp`: a 4-digit North American code. `global`: no place. `reserved`: assigned, not in use (379). */
export type CodeKind = "country" | "nanp" | "global" | "reserved";

export interface CodeInfo {
  readonly code: CallingCode;
  readonly kind: CodeKind;
  /** The code that this one refines: 1 for every `nanp` code. */
  readonly parent: CallingCode | null;
  /** ISO alpha-2, the main one first; all of them are switched together. */
  readonly territories: readonly string[];
  readonly optInRequired: boolean;
  /** What Microsoft's opt-in page prints beside the code, where it names none of its territories: 235, 377, 672, 690. */
  readonly misleadingLabel: string | null;
  /** What the code is for, for kind `global`. */
  readonly globalName: string | null;
}

/** Every calling code there is, ascending. */
export const CODES: readonly CodeInfo[] = CODE_ROWS;

/** Where the list of codes that Microsoft blocks until an admin opts in comes from. */
export const OPT_IN_SOURCE = {
  // eslint-disable-next-line i18n/no-sentence-outside -- a title
  title: "Regions requiring opt-in for SMS verification",
  url: "https://learn.microsoft.com/entra/external-id/customers/how-to-region-code-opt-in",
  date: "2026-04-17",
} as const;

const byCode: ReadonlyMap<CallingCode, CodeInfo> = new Map(CODES.map((info) => [info.code, info]));

export function codeInfo(code: number): CodeInfo | undefined {
  return byCode.get(code);
}

export function isKnownCode(code: number): boolean {
  return byCode.has(code);
}
