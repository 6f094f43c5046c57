import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Json } from "../json";
import { seedNameSchema, seedOptionsSchema } from "../seeds/names";
import { limitsPatchSchema } from "../tenants/limits";
import { registrationPatchSchema } from "../tenants/registration";
import type { StoredApplication, StoredListener } from "../tenants/resources";
import { switchesPatchSchema } from "../tenants/switches";

export const tenantWishSchema = z.strictObject({
  seed: seedNameSchema.default("contoso"),
  switches: switchesPatchSchema.optional(),
  limits: limitsPatchSchema.optional(),
  seedOptions: seedOptionsSchema.optional(),
  registration: z.union([z.literal("none"), registrationPatchSchema]).optional(),
});

const json: z.ZodType<Json> = z.json();

/** Only what the emulator itself relies on is asked of planted state; nothing else is checked. */
const listenerSchema = z
  .object({ "@odata.type": z.string(), id: z.string().optional() })
  .catchall(json)
  .transform(({ "@odata.type": type, id, ...rest }): StoredListener => ({
    "@odata.type": type,
    id: id ?? randomUUID(),
    ...rest,
  }));

const applicationSchema = z
  .object({ appId: z.string(), displayName: z.string(), id: z.string().optional() })
  .catchall(json)
  .transform(({ id, appId, displayName, ...rest }): StoredApplication => ({
    id: id ?? randomUUID(),
    appId,
    displayName,
    ...rest,
  }));

export const stateSchema = z.strictObject({
  listeners: z.array(listenerSchema).optional(),
  applications: z.array(applicationSchema).optional(),
});

const tokenChanges = {
  claims: z.record(z.string(), json).optional(),
  header: z.record(z.string(), json).optional(),
  expiresInSeconds: z.number().int().default(3600),
};

/** A token for Graph, or for Dialgate's own API, of a person or of an application on its own. */
export const tokenWishSchema = z.union([
  z.strictObject({
    appOnly: z.literal(true),
    client: z.enum(["spa", "confidential"]).default("confidential"),
    api: z.boolean().default(false),
    ...tokenChanges,
  }),
  z.strictObject({
    person: z.enum(["admin", "reader", "user"]),
    api: z.boolean().default(false),
    scopes: z.array(z.string()).optional(),
    ...tokenChanges,
  }),
]);
export type TokenWish = z.infer<typeof tokenWishSchema>;

export const rotationSchema = z.strictObject({ forget: z.boolean().default(false) });

export const workloadWishSchema = z.strictObject({
  subject: z.string(),
  audience: z.string().optional(),
  expiresInSeconds: z.number().int().optional(),
});
