import type { Acknowledgement } from "@/lib/domain/findings/acknowledgement";

/** The intended settings of a tenant, as this browser keeps them. */
export interface KeptStandard {
  /** The file that is the standard; null where only findings are accepted so far. */
  readonly file: { readonly name: string; readonly text: string } | null;
  readonly acknowledged: readonly Acknowledgement[];
}

export const NO_STANDARD: KeptStandard = { file: null, acknowledged: [] };
