import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { LISTENERS, readKey } from "./reads";
import { useRead } from "./useRead";
import { useSession } from "@/lib/auth/session";
import type { DialgateError } from "@/lib/domain/errors";
import type { Snapshot } from "@/lib/domain/snapshot";
import { type Result, fail, ok } from "@/lib/domain/result";
import { t } from "@/lib/i18n/t";

/** What is set in the tenant; ways to read it anew, and to take over what a save has read. */
export function useSnapshot() {
  const session = useSession();
  const client = useQueryClient();
  const query = useRead<Snapshot>(LISTENERS);
  const update = useCallback(
    (snapshot: Snapshot) => void client.setQueryData(readKey(session, LISTENERS), snapshot),
    [client, session],
  );
  const { refetch } = query;
  const read = useCallback(async (): Promise<Result<Snapshot, DialgateError>> => {
    const { data, error } = await refetch();
    if (error !== null) return fail(error.error);
    if (data === undefined) return fail({ code: "network", message: t`Nothing was read.` });
    return ok(data);
  }, [refetch]);
  return { query, read, update };
}
