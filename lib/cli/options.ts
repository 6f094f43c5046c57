import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Result, fail, ok } from "@/lib/domain/result";

/** The values of a command line that takes options alone, or in a sentence what is wrong with it. */
export function parseOptions<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: false }).values);
  } catch (error) {
    // Node words these for people: "Unknown option '--x'", with advice that does not fit here.
    const [sentence = ""] = (error instanceof Error ? error.message : "").split(/\. |\n/);
    return fail(`${sentence.replace(/\.$/, "")}.`);
  }
}

/** The value of an option that takes one of a few. */
export function oneOf<T extends string>(
  name: string,
  allowed: readonly T[],
  given: string,
): Result<T, string> {
  const found = allowed.find((each) => each === given);
  return found === undefined
    ? fail(`${name} takes ${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1) ?? ""}.`)
    : ok(found);
}
