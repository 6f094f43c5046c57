"use client";

import { useCallback } from "react";
import { useRead } from "@/components/providers/useRead";
import type { DialgateError } from "@/lib/errors";
import type { Snapshot } from "@/lib/regions/snapshot";
import type { Result } from "@/lib/result";
import { fail, ok } from "@/lib/result";

/** What is set in the tenant, and a way to read it anew. */
export function useSnapshot() {
  const query = useRead<Snapshot>("/api/listeners");
  const { refetch } = query;
  const read = useCallback(async (): Promise<Result<Snapshot, DialgateError>> => {
    const { data, error } = await refetch();
    if (error !== null) return fail(error.error);
    if (data === undefined) return fail({ code: "network", message: "Nothing was read." });
    return ok(data);
  }, [refetch]);
  return { query, read };
}
