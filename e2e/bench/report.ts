import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";

const FILE = "docs/benchmarks.md";
const HEAD = `# Benchmarks

What the pages and the server cost, measured on the production build. Each table is written by its
command, with the machine that it ran on: read ratios, not figures of another machine.
`;

type Row = Readonly<Record<string, string | number>>;

/** Prints the table of a bench, and puts it in place of the last one in `docs/benchmarks.md`. */
export async function report(name: string, rows: readonly Row[]): Promise<void> {
  console.table(rows);
  const text = existsSync(FILE) ? await readFile(FILE, "utf8") : HEAD;
  const [head = HEAD, ...sections] = text.split(/^(?=## )/m);
  const others = sections.filter((section) => !section.startsWith(`## ${name}\n`));
  const all = [...others.map((each) => `${each.trimEnd()}\n`), section(name, rows)];
  await writeFile(FILE, [`${head.trimEnd()}\n`, ...all.toSorted()].join("\n"));
}

function section(name: string, rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  return [
    `## ${name}`,
    "",
    `\`npm run bench -- ${name}\`, ${new Date().toISOString().slice(0, 10)}, ${machine}.`,
    "",
    line(columns),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ""))),
    "",
  ].join("\n");
}
