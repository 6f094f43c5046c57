import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { type Result, fail, ok } from "@/lib/domain/result";

/** A save of 20,000 applications that all need their names; see tests/saving/large.test.ts. */
const MOST_BYTES = 4 * 1024 ** 2;
/** What a listener holds that Dialgate does not know is the deepest; Graph's own is 4 deep. */
const MOST_NESTED = 32;

const inflate = promisify(gunzip);

/** What `pack` was given; fails on anything else, and on what is too large or too deep to look at. */
export async function unpack(packed: string): Promise<Result<unknown, void>> {
  try {
    const json = await inflate(Buffer.from(packed, "base64"), { maxOutputLength: MOST_BYTES });
    const text = json.toString("utf8");
    return isShallow(text) ? ok(JSON.parse(text)) : fail(undefined);
  } catch {
    return fail(undefined);
  }
}

/** Asked before anything that goes in by recursion, which a deep text could make overflow. */
function isShallow(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isQuoted) {
      if (character === "\\") at += 1;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === "[" || character === "{") {
      if (++depth > MOST_NESTED) return false;
    } else if (character === "]" || character === "}") depth -= 1;
  }
  return true;
}
