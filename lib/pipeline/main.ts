import { loadEnvFiles } from "../launch/envFiles";
import { logged } from "../regions/standard/formats/plain";
import { readArguments } from "./arguments";
import { audit } from "./audit";
import { EXIT } from "./exitCodes";
import { HELP } from "./help";

/** `npm run audit`: says by its exit code whether the tenant is as it should be. */
async function main(): Promise<number> {
  const wanted = readArguments(process.argv.slice(2));
  if (!wanted.ok) return refuse(`${wanted.error}\n--help lists what can be given.`);
  const print = (text: string) => void process.stdout.write(text);
  if (wanted.value.kind === "help") {
    print(HELP);
    return EXIT.passed;
  }
  loadEnvFiles("start");
  const done = await audit(wanted.value, { env: process.env, folder: folder(), print });
  return done.ok ? done.value : refuse(done.error);
}

/** npm runs scripts in the folder of the package; names of files are meant from where npm was called. */
function folder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: called } = process.env;
  return script === "audit" && called !== undefined ? called : process.cwd();
}

function refuse(reason: string): number {
  for (const line of reason.split("\n")) console.error(`dialgate: ${logged(line)}`);
  return EXIT.notDone;
}

try {
  // Not `process.exit`: what is printed may still be on its way into a pipe.
  process.exitCode = await main();
} catch (error) {
  // A defect. Node would end with 1, which here means that the tenant is not as it should be.
  const name = error instanceof Error ? error.name : typeof error;
  process.exitCode = refuse(`The audit broke off unexpectedly (${name}).`);
}
