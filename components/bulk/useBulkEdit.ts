import { createContext, useContext } from "react";
import type { Act } from "./draft";

export interface BulkEditRequest {
  /** None yet where the settings of one are to be copied to others. */
  readonly appIds: readonly string[];
  /** Where it is settled what to do. */
  readonly act?: Act;
  /** The client id of the application that is copied. */
  readonly from?: string;
  /** Regions that are chosen to begin with. */
  readonly codes?: readonly number[];
}

export type OpenBulkEdit = (request: BulkEditRequest) => void;

export const BulkEditContext = createContext<OpenBulkEdit | null>(null);

/** Opens the bulk editor for chosen applications; it ends in the review. */
export function useBulkEdit(): OpenBulkEdit {
  const open = useContext(BulkEditContext);
  if (open === null) throw new Error("useBulkEdit needs a BulkEditProvider above it");
  return open;
}
