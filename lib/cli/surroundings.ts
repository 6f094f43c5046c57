import type { Environment } from "@/lib/config/readConfig";

/** Where the command runs. */
export interface Surroundings {
  readonly env: Environment;
  /** To which the names of files are relative. */
  readonly folder: string;
  readonly print: (text: string) => void;
  /** Tells what went wrong, a line at a time. */
  readonly complain: (line: string) => void;
}
