import { z } from "zod";

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

/** What can be made to go wrong, for which requests, and how often. */
export const faultSchema = z.strictObject({
  target: z.enum(["graph", "authority"]).default("graph").describe("Whose requests are hit"),
  method: z
    .string()
    .toUpperCase()
    .optional()
    .describe("Only requests of this method, or of one of several: POST|PATCH|DELETE"),
  path: z
    .string()
    .refine(isPattern, "not a regular expression")
    .optional()
    .describe(
      "Regular expression on path and query: after /beta or /v1.0 for Graph, after the tenant id for the authority",
    ),
  status: z.number().int().min(400).max(599).optional().describe("Answer this, apply nothing"),
  number: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      "AADSTS number with which the authority refuses, `code` being the OAuth error: in the redirect to the application at the authorize endpoint, else in the body",
    ),
  code: z.string().optional().describe("Error code in the body that goes with `status`"),
  retryAfter: z
    .union([z.number().int().min(0), z.string()])
    .optional()
    .describe("Retry-After header: seconds, or a date as it is"),
  untrue: z
    .number()
    .int()
    .min(200)
    .max(299)
    .optional()
    .describe("Answer this success, apply nothing"),
  pages: z
    .enum(["half", "loop", "reversed", "doubled"])
    .optional()
    .describe("Spoil a page of a list: half of its text, a link in a circle, its items"),
  delayMs: z.number().int().min(0).max(600_000).optional().describe("Wait before anything else"),
  cut: z
    .enum(["before", "after"])
    .optional()
    .describe("Destroy the connection: before anything is applied, or after it was"),
  garbage: z.literal(true).optional().describe("Apply, then answer 200 with what is no JSON"),
  times: z
    .union([z.number().int().min(1), z.literal("always")])
    .default(1)
    .describe("How many requests are hit"),
  every: z.number().int().min(1).default(1).describe("Hit only every nth matching request"),
  skip: z.number().int().min(0).default(0).describe("Let the first n matching requests pass"),
});

export type FaultWish = z.infer<typeof faultSchema>;
