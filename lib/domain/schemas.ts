import type { JsonObject } from "./json";
import { z } from "./zod";

/** What an id of Graph is made of, and nothing else: ids go into URLs. */
export const GRAPH_ID = /^[0-9a-z-]{1,64}$/i;
export const graphId = z.string().regex(GRAPH_ID);
/** A client id, in lower case. */
export const clientId = graphId.toLowerCase();

const codes = z.array(z.int().min(1).max(9999)).max(1000).readonly();
/** Both lists of both channels, in the order given, duplicates included. */
export const settingsSchema = settingsOf(codes);

/** The shape of settings, of whatever a list is made of. */
export function settingsOf<T extends z.ZodType>(include: T, exclude: T = include) {
  const lists = z.strictObject({ include, exclude });
  return z.strictObject({ sms: lists, voice: lists });
}

const properties: z.ZodType<JsonObject> = z.record(z.string(), z.json());
/** Properties that Dialgate does not know and sends back as Graph gave them. */
const preserved = z.strictObject({
  listener: properties,
  conditions: properties,
  handler: properties,
  sms: properties,
  voice: properties,
});

/** A name as Graph gives it. */
export const graphName = z.string().max(512).nullable();
/** More than a tenant of the largest size has. */
export const MOST_APPLICATIONS = 20_000;
export const clientIds = z.array(clientId).max(MOST_APPLICATIONS).readonly();

/** What a listener that is to be given back is, beside its settings. */
export const listenerShape = {
  displayName: graphName,
  priority: z.int().min(0).max(1000),
  flowId: z.string().max(512).nullable(),
  appIds: clientIds,
  preserved,
};
