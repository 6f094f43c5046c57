import { z } from "zod";

export const SEEDS = {
  contoso: "About 40 applications, plausible and hostile, and listeners of every kind of trouble",
  empty: "A few applications and no listener",
  large: "10,000 applications and as many listeners as a tenant may have",
} as const;

export const seedNameSchema = z.enum(["contoso", "empty", "large"]);
export type SeedName = z.infer<typeof seedNameSchema>;

export const seedOptionsSchema = z.strictObject({
  /** How many applications and listeners `large` has. */
  applications: z.number().int().min(1).max(50_000).optional(),
  listeners: z.number().int().min(0).max(1_000).optional(),
});
export type SeedOptions = z.infer<typeof seedOptionsSchema>;
