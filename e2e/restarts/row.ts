import { test } from "@playwright/test";

/** A row of `docs/restarts.md`: what happened to a save, and how it ended. */
export interface Row {
  readonly served: string;
  readonly what: string;
  readonly save: string;
  /** What the page said, state after state. */
  readonly said: readonly string[];
  /** What a person had to do. */
  readonly todo: readonly string[];
  /** From what happened until everything was saved, with the clicks; none where nothing ran by then. */
  readonly seconds?: number;
  /** How the tenant ended. */
  readonly tenant: string;
}

export const ROW = "row of the table";

/** Hands a row to the reporter that writes the table. */
export function tell(row: Row): void {
  test.info().annotations.push({ type: ROW, description: JSON.stringify(row) });
}
