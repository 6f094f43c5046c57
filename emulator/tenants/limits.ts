import { z } from "zod";

const count = z.number().int().min(1).max(1_000_000);

/** Limits of one tenant, each changeable so that a test can reach it. */
const limitsSchema = z.strictObject({
  listenersPerMinutePerTenant: count,
  listenersPerMinutePerClient: count,
  auditPer10Seconds: count,
  /** Listeners of all types together. */
  listeners: count,
  /** Listeners on one page of a list. */
  listenersPage: count,
  enforceThrottling: z.boolean(),
});

export const limitsPatchSchema = limitsSchema.partial();
export type Limits = z.infer<typeof limitsSchema>;

/** As Microsoft publishes them (249 is External ID's service limit); the page size is a guess. */
export const DEFAULT_LIMITS: Limits = {
  listenersPerMinutePerTenant: 300,
  listenersPerMinutePerClient: 200,
  auditPer10Seconds: 5,
  listeners: 249,
  listenersPage: 100,
  enforceThrottling: true,
};
