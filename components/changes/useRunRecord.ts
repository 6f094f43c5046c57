"use client";

import { useCallback, useState } from "react";
import type { RunRecord } from "@/lib/run/runRecord";
import { readRunRecord, runRecordKey, writeRunRecord } from "@/lib/run/runRecord";

/** The save that this tab has not seen the end of, if there is one. */
export function useRunRecord(tenantId: string, appId: string) {
  const key = runRecordKey(tenantId, appId);
  const [record, setRecord] = useState(() => readRunRecord(sessionStorage, key));
  const keep = useCallback(
    (value: RunRecord | null) => {
      writeRunRecord(sessionStorage, key, value);
      setRecord(value);
    },
    [key],
  );
  return { record, keep };
}
