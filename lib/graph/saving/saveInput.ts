import { z } from "zod";
import { BEARER_TOKEN } from "../../auth/bearer";

const code = z.int().min(1).max(9999);
const codes = z.array(code).max(1000).readonly();
const lists = z.strictObject({ include: codes, exclude: codes });
const settings = z.strictObject({ sms: lists, voice: lists });
/** Application and listener ids go into URLs: nothing but what a GUID is made of. */
const id = z.string().regex(/^[0-9a-z-]{1,64}$/i);

const target = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("application"),
    appId: id.toLowerCase(),
    name: z.string().max(512).nullable(),
    settings: settings.nullable(),
    listenerId: id.exactOptional(),
  }),
  z.strictObject({ kind: z.literal("listener"), listenerId: id, settings }),
]);

/** What the save action takes. Everything else is refused before Graph hears of it. */
export const saveInput = z.strictObject({
  token: z.string().max(16_384).regex(BEARER_TOKEN),
  /** What is wanted, each application and listener at most once. */
  targets: z
    .array(target)
    .min(1)
    .max(500)
    .readonly()
    .refine((targets) => new Set(targets.map(targetKey)).size === targets.length),
  /** Fingerprints, by id, of the listeners that the reviewed plan rests on. */
  seen: z.record(z.string(), z.string()),
  /** `operationKey` of each operation that was reviewed. */
  reviewed: z.array(z.string().max(50_000)).max(5000),
  handover: z.enum(["overlap", "gap"]),
  reason: z.string().max(500),
});

export type SaveInput = z.infer<typeof saveInput>;

function targetKey(each: z.infer<typeof target>): string {
  return each.kind === "application" ? `application ${each.appId}` : `listener ${each.listenerId}`;
}
