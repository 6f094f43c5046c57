import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Json } from "../json";
import { seedNameSchema, seedOptionsSchema } from "../seeds/names";
import { limitsPatchSchema } from "../tenants/limits";
import type { StoredApplication, StoredListener } from "../tenants/resources";
import { switchesPatchSchema } from "../tenants/switches";

export const tenantWishSchema = z.strictObject({
  seed: seedNameSchema.default("contoso"),
  switches: switchesPatchSchema.optional(),
  limits: limitsPatchSchema.optional(),
  seedOptions: seedOptionsSchema.optional(),
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

const expiresInSeconds = z.number().int().default(3600);

export const tokenWishSchema = z.union([
  z.strictObject({ appOnly: z.literal(true), expiresInSeconds }),
  z.strictObject({
    person: z.enum(["admin", "reader", "user"]),
    scopes: z.array(z.string()).optional(),
    expiresInSeconds,
  }),
]);
