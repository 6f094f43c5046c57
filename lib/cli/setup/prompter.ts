import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Asks whoever sits at the terminal. */
export interface Prompter {
  /** A line; what is given as fallback where nothing is entered. */
  line(question: string, fallback?: string): Promise<string>;
  /** A line that is not shown while it is typed. */
  secret(question: string): Promise<string>;
  close(): void;
}

/** At this terminal; Ctrl-C ends the command. */
export function terminalPrompter(): Prompter {
  let silent = false;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!silent) process.stdout.write(chunk);
      done();
    },
  });
  const readline = createInterface({ input: process.stdin, output, terminal: true });
  readline.on("SIGINT", () => process.exit(130));
  return {
    line: async (question, fallback = "") => {
      const shown = fallback === "" ? `${question}: ` : `${question} [${fallback}]: `;
      return (await readline.question(shown)).trim() || fallback;
    },
    secret: async (question) => {
      process.stdout.write(`${question} (not shown): `);
      silent = true;
      try {
        return (await readline.question("")).trim();
      } finally {
        silent = false;
        process.stdout.write("\n");
      }
    },
    close: () => readline.close(),
  };
}

/** A yes or no. */
export async function confirm(
  prompter: Prompter,
  question: string,
  fallback: boolean,
): Promise<boolean> {
  const answer = await prompter.line(`${question} (yes or no)`, fallback ? "yes" : "no");
  return /^y(es)?$/i.test(answer);
}
