import { firstPlan, ledgerEntries } from "./ledger";
import { sentTargets } from "@/lib/domain/documents/sentTargets";
import type { Snapshot } from "@/lib/domain/snapshot";
import { z } from "@/lib/domain/zod";

/** A bulk run as this browser keeps it until it has ended, so that a closed page loses nothing. */
export const runRecord = z.object({
  heading: z.string(),
  /** ISO 8601. */
  startedAt: z.string(),
  reason: z.string(),
  order: z.enum(["createFirst", "removeFirst"]),
  targets: sentTargets,
  first: firstPlan,
  /** Where its restore file is kept. */
  restoreId: z.string(),
});

export type RunRecord = z.infer<typeof runRecord>;

/** Kept and found by the same version of this page, whole: it is only told from something else. */
const snapshot = z.custom<Snapshot>(
  (value) =>
    z.object({ listeners: z.array(z.object({ id: z.string() })) }).safeParse(value).success,
);

/** How far it has come: what changes with every call. */
export const runProgress = z.object({
  ledger: ledgerEntries,
  /** The last reading, which what others change is told by. */
  base: snapshot,
  /** The call of the save action that had not answered. */
  calling: z.object({ at: z.number(), left: z.int(), creates: z.boolean() }).nullable(),
});

export type RunProgress = z.infer<typeof runProgress>;
