"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAccount } from "./AccountProvider";
import type { Acknowledgement } from "@/lib/domain/findings/acknowledgement";
import type { KeptStandard } from "./standardStore";
import { NO_STANDARD, standardStore, together } from "./standardStore";

const NOBODY: readonly Acknowledgement[] = [];

/** The standard of this tenant that this browser keeps, and the ways to change it. */
export function useStandard() {
  const { tenantId } = useAccount();
  const client = useQueryClient();
  const store = useMemo(() => standardStore(tenantId), [tenantId]);
  const queryKey = useMemo(() => ["standard", tenantId], [tenantId]);
  const { data, isPending, isError } = useQuery({
    queryKey,
    queryFn: store.load,
    networkMode: "always",
    staleTime: 0,
  });
  const { mutateAsync, isError: isUnkept } = useMutation({
    networkMode: "always",
    mutationFn: store.change,
    // Where the browser keeps nothing, it lasts as long as the page.
    onMutate: (next) =>
      client.setQueryData<KeptStandard>(queryKey, (kept) => next(kept ?? NO_STANDARD)),
  });
  const change = (next: (kept: KeptStandard) => KeptStandard) =>
    mutateAsync(next).catch(() => undefined);
  return {
    pending: isPending,
    /** The browser does not let anything be stored. */
    failed: isError || isUnkept,
    file: data?.file ?? null,
    acknowledged: data?.acknowledged ?? NOBODY,
    /** Findings that the file accepts join those that are accepted already. */
    adopt: (name: string, text: string, accepted: readonly Acknowledgement[]) =>
      change(({ acknowledged }) => ({
        file: { name, text },
        acknowledged: together(acknowledged, accepted),
      })),
    putAway: () => change((kept) => ({ ...kept, file: null })),
    acknowledge: (accepted: Acknowledgement) =>
      change((kept) => ({ ...kept, acknowledged: together(kept.acknowledged, [accepted]) })),
    withdraw: (gone: Acknowledgement) => {
      const text = JSON.stringify(gone);
      return change((kept) => ({
        ...kept,
        acknowledged: kept.acknowledged.filter((each) => JSON.stringify(each) !== text),
      }));
    },
  };
}

export type KnownStandard = ReturnType<typeof useStandard>;
