import { writeFileSync } from "node:fs";
import type { FullResult, Reporter, Suite } from "@playwright/test/reporter";
import { ROW, type Row } from "./row";

const FILE = "docs/restarts.md";

const HEADING = `# What a save does when Dialgate or the browser goes away

Made by \`npm run restarts\`: the production build in Chromium, against the local tenant. In each row something happened in
the middle of a save, while a write was on its way to Graph. Then the save was brought to its end, by the button that the
page offered first. In each row the tenant ended as wanted or exactly as the page said, no write stands twice in Graph's
audit log, and nothing that was staged was lost.

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
    "| served by | what happened | the save | the page said | what was left to do | the tenant |";
  return [
    title,
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(({ served, what, save, said, todo, tenant }) => {
      const left = todo.length === 0 ? "nothing" : todo.join(", then ");
      return `| ${[served, what, save, said.join(" → "), left, tenant].join(" | ")} |`;
    }),
  ].join("\n");
}
