import { afterEach, beforeEach, vi } from "vitest";

/** A line of the log. */
interface Line {
  readonly event: string;
  readonly [field: string]: unknown;
}

/** Hears what the logger prints in each test of a file, in place of standard output. */
export function hearLog() {
  const printed: string[] = [];
  beforeEach(() => {
    printed.length = 0;
    vi.spyOn(process.stdout, "write").mockImplementation(
      (chunk) => printed.push(String(chunk)) > 0,
    );
  });
  afterEach(() => void vi.restoreAllMocks());
  return {
    /** As it was printed. */
    text: () => printed.join(""),
    lines: (event?: string) =>
      printed
        .map((line) => JSON.parse(line) as Line) // written by our own logger: an object with its event
        .filter((line) => event === undefined || line.event === event),
  };
}
