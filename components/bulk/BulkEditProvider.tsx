"use client";

import type { ReactNode } from "react";
import { useState } from "react";
import { BulkEditDialog } from "./BulkEditDialog";
import type { BulkEditRequest } from "./useBulkEdit";
import { BulkEditContext } from "./useBulkEdit";

/** Holds the bulk editor, which any page can open. It needs the review above it. */
export function BulkEditProvider({ children }: { readonly children: ReactNode }) {
  const [request, setRequest] = useState<BulkEditRequest | null>(null);
  return (
    <BulkEditContext value={setRequest}>
      {children}
      {request !== null && <BulkEditDialog request={request} onClose={() => setRequest(null)} />}
    </BulkEditContext>
  );
}
