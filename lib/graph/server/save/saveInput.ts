import { z } from "zod";
import { BEARER_TOKEN } from "@/lib/auth/bearer";
import { DIGEST } from "@/lib/domain/documents/digest";
import { decodeTargets, sentTargets } from "@/lib/domain/documents/sentTargets";

const digest = z.string().regex(DIGEST);
const MOST_LISTENERS = 2_000;

/** What the save action takes. Everything else is refused before Graph hears of it. */
export const saveInput = z.strictObject({
  token: z.string().max(16_384).regex(BEARER_TOKEN),
  /** What is wanted, each application and listener at most once. */
  targets: sentTargets.transform(decodeTargets),
  /** Fingerprints, by id, of the listeners that the reviewed plan rests on. */
  seen: z
    .record(z.string().max(64), z.string().max(64))
    .refine((seen) => Object.keys(seen).length <= MOST_LISTENERS),
  /** `planDigest` of the operations that were reviewed. */
  reviewed: digest,
  /** `operationDigest` of those that failed before and are to be left alone. */
  skip: z.array(digest).max(1_000).default([]),
  order: z.enum(["createFirst", "removeFirst"]),
  reason: z.string().max(500),
});

export type SaveInput = z.output<typeof saveInput>;
