import { createContext, useContext } from "react";

export interface BulkEditRequest {
  readonly appIds: readonly string[];
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
