import type { z } from "zod";
import type { DialgateError } from "@/lib/domain/errors";

/**
 * What wraps every server action: they are endpoints that anyone can call, so what comes in is
 * parsed, and what is not understood is refused. A defect is told as an error without its cause,
 * which may hold what nobody should read.
 */
export async function action<Input, Output>(
  schema: z.ZodType<Input, unknown>,
  input: unknown,
  run: (input: Input) => Promise<Output>,
): Promise<Output | { readonly kind: "error"; readonly error: DialgateError }> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const message = "Dialgate's server did not understand the request. Nothing was written.";
    return { kind: "error", error: { code: "invalid-input", message } };
  }
  return run(parsed.data);
}
