import { z } from "zod";
import { HANDLER_TYPE } from "./names";
import type { JsonObject } from "@/lib/domain/json";

/**
 * An object as Graph sends it; unknown properties are kept to be sent back. Passed through as it is:
 * what comes out of `JSON.parse` is JSON all the way down, and `z.json()` would take fifty times the
 * memory of a page to say so.
 */
export const jsonObject = z.custom<JsonObject>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);
export type WireObject = JsonObject;

/** A page of a collection. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ value: z.array(item), "@odata.nextLink": z.string().optional() });
}

/** A page of listeners of all types: each is looked at on its own, so that one odd one harms none. */
export const listenerPage = pageOf(jsonObject);

/** `phoneOptions`; a list left out or null means an empty one. */
const phoneOptions = z
  .looseObject({
    defaultRegions: z.array(z.int()).nullish(),
    includeAdditionalRegions: z.array(z.int()).nullish(),
    excludeRegions: z.array(z.int()).nullish(),
  })
  .nullish();

export const includedApplications = pageOf(z.looseObject({ appId: z.string() }));

/** `onPhoneMethodLoadStartListener` of the beta metadata. */
export const phoneListener = z.looseObject({
  id: z.string().min(1),
  displayName: z.string().nullish(),
  priority: z.int().nullish(),
  authenticationEventsFlowId: z.string().nullish(),
  conditions: z
    .looseObject({
      applications: z
        .looseObject({
          includeAllApplications: z.boolean().nullish(),
          includeApplications: includedApplications.shape.value.nullish(),
        })
        .nullish(),
    })
    .nullish(),
  handler: z.looseObject({
    "@odata.type": z.literal(HANDLER_TYPE),
    smsOptions: phoneOptions,
    voiceOptions: phoneOptions,
  }),
});
export type PhoneListener = z.infer<typeof phoneListener>;

/** The least that is needed to say which listener cannot be read, and whom it concerns. */
export const anyListener = z.looseObject({
  id: z.string().catch(""),
  displayName: z.string().nullable().catch(null),
});

export const applicationPage = pageOf(
  z.object({ id: z.string(), appId: z.string(), displayName: z.string().nullish() }),
).extend({ "@odata.count": z.int().optional() });
