import type { Environment } from "@/lib/config/readConfig";
import type { Result } from "@/lib/domain/result";
import type { Prompter } from "./prompter";

/** Where the command runs. */
export interface SetupContext {
  readonly env: Environment;
  /** To which the names of files are relative, but for the file of variables. */
  readonly folder: string;
  /** Where Dialgate is, and reads its file of variables. */
  readonly home: string;
  /** Null where nobody can be asked: in a pipeline. */
  readonly prompter: Prompter | null;
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
}

/** Asks until an answer can be used; says what is wrong with it in between. */
export async function askUntil<T>(
  { prompter, print }: { readonly prompter: Prompter; readonly print: SetupContext["print"] },
  question: string,
  fallback: string | undefined,
  read: (answer: string) => Result<T, string> | Promise<Result<T, string>>,
): Promise<T> {
  for (;;) {
    const answer = await read(await prompter.line(question, fallback));
    if (answer.ok) return answer.value;
    print(`${answer.error}\n`);
  }
}
