import { logged } from "@/lib/domain/standard/formats/plain";
import { readArguments } from "./arguments";
import { audit } from "./audit";
import { EXIT } from "./exitCodes";
import { HELP } from "./help";
import type { Surroundings } from "./surroundings";

/** Does what the command line asks for; gives the exit code. */
export async function command(args: readonly string[], around: Surroundings): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted.ok) return refuse(`${wanted.error}\n--help lists what can be given.`, around);
  if (wanted.value.kind === "help") {
    around.print(HELP);
    return EXIT.passed;
  }
  try {
    const done = await audit(wanted.value, around);
    return done.ok ? done.value : refuse(done.error, around);
  } catch (error) {
    // A defect. Node would end with 1, which here means that the tenant is not as it should be. The
    // message is left out, since nobody knows what it quotes.
    const name = error instanceof Error ? error.name : typeof error;
    return refuse(`The audit broke off unexpectedly (${name}).`, around);
  }
}

function refuse(reason: string, { complain }: Surroundings): number {
  for (const line of reason.split("\n")) complain(`dialgate: ${logged(line)}`);
  return EXIT.notDone;
}
