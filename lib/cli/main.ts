import { loadEnvFiles } from "@/lib/launch/envFiles";
import { silenceLog } from "@/lib/log/logger";
import { command } from "./audit";

/** npm runs scripts in the folder of the package; names of files are meant from where npm was called. */
function folder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: called } = process.env;
  return script === "audit" && called !== undefined ? called : process.cwd();
}

/** `npm run audit`: says by its exit code whether the tenant is as it should be. */
loadEnvFiles("start");
silenceLog();
// Whoever reads may have seen enough ("| head"): that changes nothing about the tenant.
process.stdout.on("error", () => undefined);
// Not `process.exit`: what is printed may still be on its way into a pipe.
process.exitCode = await command(process.argv.slice(2), {
  env: process.env,
  folder: folder(),
  print: (text) => void process.stdout.write(text),
  complain: (line) => console.error(line),
});
