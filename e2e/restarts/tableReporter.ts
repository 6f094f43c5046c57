import { writeFileSync } from "node:fs";
import type { FullResult, Reporter, Suite } from "@playwright/test/reporter";
import { ROW, type Row } from "./row";

const FILE = "docs/restarts.md";

const HEADING = `# What a save does when Dialgate or the browser goes away

Made by \`npm run restarts\`: the production build in Chromium, against the local tenant. In each row something happened in
the middle of a save, while a write was on its way to Graph, or before it where the row says so. Then the save was brought
to its end, by the buttons that the page offered. In each row the tenant ended as wanted or exactly as the page said, no write stands twice in Graph's
audit log, and nothing that was staged was lost.

"Saved after" counts from what happened until everything was saved, the clicks included. Where an answer was lost, most of
it is the time in which what was sent may still be carried out: 20 seconds, and 50 where a listener is created. A write
without an outcome in Dialgate's log is one that the instance had sent when it was killed; the row's count of writes, from
Graph's audit log, says that it was carried out once.

"One" is one instance of Dialgate, "two" are two behind a proxy that sends each request to the next of them in turn.`;

/** Writes the table once every trial has passed: a part of it would look like all of it. */
export default class TableReporter implements Reporter {
  private suite: Suite | undefined;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onEnd({ status }: FullResult): void {
    const tests = this.suite?.allTests() ?? [];
    const rows = tests.flatMap(({ results }) =>
      results.flatMap(({ annotations }) =>
        annotations.flatMap(({ type, description = "" }) =>
          type === ROW ? [JSON.parse(description) as Row] : [],
        ),
      ),
    );
    if (process.env["SHOW"]) process.stdout.write(`${tableOf(rows)}\n`);
    if (status === "passed" && process.env["ROWS"] === "all")
      writeFileSync(FILE, `${HEADING}\n\n${tableOf(rows)}\n`);
  }
}

function tableOf(rows: readonly Row[]): string {
  const title =
    "| served by | what happened | the save | the page said | what was left to do | saved after | the tenant |";
  return [
    title,
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map(({ served, what, save, said, todo, seconds, tenant }) => {
      const left = todo.length === 0 ? "nothing" : todo.join(", then ");
      const after = seconds === undefined ? "" : `${seconds} s`;
      return `| ${[served, what, save, said.join(" → "), left, after, tenant].join(" | ")} |`;
    }),
  ].join("\n");
}
