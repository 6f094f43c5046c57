import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAccount } from "./AccountProvider";
import type { Acknowledgement } from "@/lib/domain/findings/acknowledgement";
import { type KeptStandard, NO_STANDARD } from "./keptStandard";

/** Both, each once. */
function together(
  these: readonly Acknowledgement[],
  those: readonly Acknowledgement[],
): Acknowledgement[] {
  const keyOf = ({ rule, listenerIds, appIds, codes }: Acknowledgement) =>
    JSON.stringify([rule, listenerIds, appIds, codes]);
  return [...new Map([...these, ...those].map((each) => [keyOf(each), each])).values()];
}

type Change = (kept: KeptStandard) => KeptStandard;

const NOBODY: readonly Acknowledgement[] = [];

/** The standard of this tenant that this browser keeps, and the ways to change it. */
export function useStandard() {
  const { owner, abilities } = useAccount();
  const client = useQueryClient();
  const mayRead = abilities.canRead === true;
  const store = useMemo(
    // What parses it need not be there before a page stands.
    () => async () => (await import("./standardStore")).standardStore(owner, mayRead),
    [owner, mayRead],
  );
  const queryKey = useMemo(
    () => ["standard", owner.tenantId, owner.accountId, mayRead],
    [owner, mayRead],
  );
  const { data, isPending, isError } = useQuery({
    queryKey,
    queryFn: async () => (await store()).load(),
    networkMode: "always",
    staleTime: 0,
  });
  const { mutateAsync, isError: isUnkept } = useMutation({
    networkMode: "always",
    mutationFn: async (next: Change) => (await store()).change(next),
    // Where the browser keeps nothing, it lasts as long as the page.
    onMutate: (next) =>
      client.setQueryData<KeptStandard>(queryKey, (kept) => next(kept ?? NO_STANDARD)),
  });
  const change = (next: Change) => mutateAsync(next).catch(() => undefined);
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
    remove: () => change((kept) => ({ ...kept, file: null })),
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
