import { headers } from "next/headers";
import type { z } from "zod";
import { BEARER_TOKEN, LONGEST_TOKEN } from "@/lib/auth/bearer";
import type { Caller, Right } from "@/lib/auth/server/caller";
import type { DialgateError } from "@/lib/domain/errors";
import { addressOf } from "@/lib/http/addressOf";
import { admit, judged } from "@/lib/http/admit";
import { unpack } from "@/lib/packed/unpack";

interface Call<Input, Output> {
  readonly needed: Right;
  readonly schema: z.ZodType<Input, unknown>;
  readonly run: (caller: Caller, input: Input) => Promise<Output>;
}

type Refused = { readonly kind: "error"; readonly error: DialgateError };

/**
 * What wraps every server action: they are endpoints that anyone can call. Who calls is settled
 * first; only then is unpacked and parsed what was sent, and what is not understood is refused.
 */
export async function action<Input, Output extends { readonly kind: string }>(
  token: unknown,
  packed: unknown,
  { needed, schema, run }: Call<Input, Output>,
): Promise<Output | Refused> {
  if (typeof token !== "string" || typeof packed !== "string") return NOT_UNDERSTOOD;
  if (token.length > LONGEST_TOKEN || !BEARER_TOKEN.test(token)) return NOT_UNDERSTOOD;
  const sender = { address: addressOf(await headers()), limit: "saves" } as const;
  const caller = await admit(token, needed, sender);
  if (!caller.ok) return { kind: "error", error: caller.error };
  const input = await unpack(packed);
  const parsed = input.ok ? schema.safeParse(input.value) : null;
  if (!parsed?.success) return NOT_UNDERSTOOD;
  const output = await run(caller.value, parsed.data);
  await judged(token, sender, errorIn(output));
  return output;
}

function errorIn(output: object): DialgateError | null {
  return "error" in output ? (output as Refused).error : null;
}

const NOT_UNDERSTOOD: Refused = {
  kind: "error",
  error: {
    code: "invalid-input",
    message: "Dialgate's server did not understand the request. Nothing was written.",
  },
};
