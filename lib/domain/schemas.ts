import type { JsonObject } from "./json";
import * as z from "zod/mini";

/** So many at most, and not to be changed. */
export function listOf<T extends z.ZodMiniType>(item: T, most: number) {
  return z.readonly(z.array(item).check(z.maxLength(most)));
}

/** What an id of Graph is made of, and nothing else: ids go into URLs. */
export const GRAPH_ID = /^[0-9a-z-]{1,64}$/i;
export const graphId = z.string().check(z.regex(GRAPH_ID));
/** A client id, in lower case. */
export const clientId = graphId.check(z.toLowerCase());

const codes = listOf(z.int().check(z.minimum(1), z.maximum(9999)), 1000);
/** Both lists of both channels, in the order given, duplicates included. */
export const settingsSchema = settingsOf(codes);

/** The shape of settings, of whatever a list is made of. */
export function settingsOf<T extends z.ZodMiniType>(include: T, exclude: T = include) {
  const lists = z.strictObject({ include, exclude });
  return z.strictObject({ sms: lists, voice: lists });
}

const properties: z.ZodMiniType<JsonObject> = z.record(z.string(), z.json());
/** Properties that Dialgate does not know and sends back as Graph gave them. */
const preserved = z.strictObject({
  listener: properties,
  conditions: properties,
  handler: properties,
  sms: properties,
  voice: properties,
});

/** A name as Graph gives it. */
export const graphName = z.nullable(z.string().check(z.maxLength(512)));
/** More than a tenant of the largest size has. */
export const MOST_APPLICATIONS = 20_000;
export const clientIds = listOf(clientId, MOST_APPLICATIONS);

/** What a listener that is to be given back is, beside its settings. */
export const listenerShape = {
  displayName: graphName,
  priority: z.int().check(z.minimum(0), z.maximum(1000)),
  flowId: graphName,
  appIds: clientIds,
  preserved,
};
