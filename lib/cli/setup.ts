import { loadEnvFiles } from "@/lib/launch/envFiles";
import { silenceLog } from "@/lib/log/logger";
import { setupCommand } from "./setup/command";
import { terminalPrompter } from "./setup/prompter";

/** `npm run setup`: connects Dialgate with a tenant, step by step. */
loadEnvFiles("start");
silenceLog();
const { npm_lifecycle_event: script, INIT_CWD: called } = process.env;
const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
const prompter = isTerminal ? terminalPrompter() : null;
// Whoever reads may have seen enough ("| head").
process.stdout.on("error", () => undefined);
process.exitCode = await setupCommand(process.argv.slice(2), {
  env: process.env,
  // npm runs scripts in the folder of the package; names of files are meant from where npm was called.
  folder: script === "setup" && called !== undefined ? called : process.cwd(),
  home: process.cwd(),
  prompter,
  print: (text) => void process.stdout.write(text),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
prompter?.close();
