import { headers } from "next/headers";
import type { z } from "zod";
import { BEARER_TOKEN, LONGEST_TOKEN } from "@/lib/auth/bearer";
import type { Caller, Right } from "@/lib/auth/server/caller";
import { type DialgateError, worded } from "@/lib/domain/errors";
import { addressOf } from "@/lib/http/addressOf";
import { admit, judged } from "@/lib/http/admit";
import { requestIdOf } from "@/lib/http/requestId";
import { t } from "@/lib/i18n/t";
import { inRequest } from "@/lib/log/context";
import { logFailure } from "@/lib/log/failure";
import { unpack } from "@/lib/packed/unpack";
import { markRequest } from "@/lib/telemetry/span";

/** An action as it is called and logged. */
interface Action<Input, Output> {
  readonly name: string;
  readonly needs: Right;
  readonly schema: z.ZodType<Input, unknown>;
  readonly run: (caller: Caller, input: Input) => Promise<Output>;
}

type Failed = { readonly kind: "error"; readonly error: DialgateError };

/**
 * What wraps every server action: they are endpoints that anyone can call. Who calls is settled
 * first; only then is unpacked and parsed what was sent, and what is not understood is refused.
 */
export async function action<Input, Output extends { readonly kind: string }>(
  token: unknown,
  packed: unknown,
  what: Action<Input, Output>,
): Promise<Output | Failed> {
  const sent = await headers();
  const request = requestIdOf(sent);
  // eslint-disable-next-line i18n/no-sentence-outside -- a word of the log
  return inRequest({ request, route: `action ${what.name}`, needs: what.needs }, () => {
    markRequest(request);
    return carryOut(token, packed, addressOf(sent), what);
  });
}

async function carryOut<Input, Output extends { readonly kind: string }>(
  token: unknown,
  packed: unknown,
  address: string,
  { needs, schema, run }: Action<Input, Output>,
): Promise<Output | Failed> {
  if (typeof token !== "string" || typeof packed !== "string") return refuse(notUnderstood());
  if (token.length > LONGEST_TOKEN || !BEARER_TOKEN.test(token)) return refuse(notUnderstood());
  const sender = { address, limit: "saves" } as const;
  const caller = await admit(token, needs, sender);
  if (!caller.ok) return refuse(caller.error);
  const input = await unpack(packed);
  const parsed = input.ok ? schema.safeParse(input.value) : null;
  if (!parsed?.success) return refuse(notUnderstood());
  const output = await run(caller.value, parsed.data);
  await judged(token, sender, errorIn(output));
  return output;
}

function errorIn(output: object): DialgateError | null {
  return "error" in output ? (output as Failed).error : null;
}

/** Ends an action with an error, which is logged: what comes after it tells its own. */
function refuse(error: DialgateError): Failed {
  logFailure(error);
  return { kind: "error", error };
}

function notUnderstood(): DialgateError {
  return {
    code: "invalid-input",
    ...worded(() => t`Dialgate’s server did not understand the request. Nothing was written.`),
  };
}
