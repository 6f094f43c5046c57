/** A line of a server's log. */
export interface LogLine {
  readonly event: string;
  readonly [field: string]: unknown;
}

/** The lines of one event in what a server printed; Next prints others, which are no JSON. */
export function linesIn(output: string, event: string): LogLine[] {
  return output
    .split("\n")
    .filter((line) => line.startsWith("{") && line.endsWith("}"))
    .map((line) => JSON.parse(line) as LogLine) // written by our own logger: an object with its event
    .filter((line) => line.event === event);
}
