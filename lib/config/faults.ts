import { z } from "zod";

/** What can be wrong with the value of a variable, where the code says it all. */
const PLAIN = [
  ...(["not-set", "no-id", "no-address", "no-https", "http-elsewhere"] as const),
  ...(["names-user", "names-path", "no-port", "no-host", "no-base64", "no-key-size"] as const),
  ...(["no-seconds", "no-count"] as const),
] as const;

const fault = z.discriminatedUnion("code", [
  z.object({ code: z.enum(PLAIN) }),
  z.object({ code: z.literal("out-of-range"), least: z.number(), most: z.number() }),
  z.object({ code: z.literal("no-choice"), values: z.array(z.string()) }),
]);

export type PlainFault = (typeof PLAIN)[number];

/**
 * What is wrong with a value, with what a sentence about it needs and never the value itself. It is no
 * sentence yet: a server reads its variables once, and those who read of them speak several languages.
 */
export type Fault = z.infer<typeof fault>;

/** For a schema: what is wrong where it refuses a value. */
export function because(code: PlainFault) {
  return { error: code };
}

/** For a refinement: the number is not one of these. */
export function outside(least: number, most: number) {
  return { error: "out-of-range", params: { least, most } };
}

/** One of these words, and no other. */
export function choice<const T extends readonly string[]>(values: T) {
  return z.enum(values, { error: "no-choice" });
}

/** What a schema of `values.ts` found. */
export function faultOf(issue: z.core.$ZodIssue): Fault {
  const facts = issue.code === "custom" ? issue.params : issue;
  return fault.parse({ ...facts, code: issue.message });
}
