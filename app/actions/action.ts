import { headers } from "next/headers";
import type { z } from "zod";
import type { Right } from "@/lib/auth/server/caller";
import type { DialgateError } from "@/lib/domain/errors";
import { requestIdOf } from "@/lib/http/requestId";
import { inRequest } from "@/lib/log/context";
import { logFailure } from "@/lib/log/failure";
import { markRequest } from "@/lib/telemetry/span";

/** An action as it is called and logged. */
interface Action<Input> {
  readonly name: string;
  readonly needs: Right;
  readonly schema: z.ZodType<Input, unknown>;
}

type Failed = { readonly kind: "error"; readonly error: DialgateError };

/**
 * What wraps every server action: they are endpoints that anyone can call, so what comes in is
 * parsed, and what is not understood is refused. A defect is told as an error without its cause,
 * which may hold what nobody should read.
 */
export async function action<Input, Output>(
  { name, needs, schema }: Action<Input>,
  input: unknown,
  run: (input: Input) => Promise<Output>,
): Promise<Output | Failed> {
  const request = requestIdOf(await headers());
  return inRequest({ request, route: `action ${name}`, needs }, async () => {
    markRequest(request);
    const parsed = schema.safeParse(input);
    if (parsed.success) return run(parsed.data);
    const message = "Dialgate's server did not understand the request. Nothing was written.";
    return refuse({ code: "invalid-input", message });
  });
}

/** Ends an action with an error, which is logged. */
export function refuse(error: DialgateError): Failed {
  logFailure(error);
  return { kind: "error", error };
}
