import { writeFileSync } from "node:fs";
import { expect } from "vitest";
import { CREDENTIALS, FAULTS, LAGS, POSITIONS, TIMES } from "./faults.fixture";
import type { Kind } from "./kinds.fixture";
import { isOfItsOwn, operationsOf, tryOut, type Outcome, type Trial } from "./trial.fixture";

type Tried = readonly (readonly [Trial, Outcome])[];

/** Whether every trial is wanted (`npm run faults`), or the fixed sample of `npm test`. */
export const ALL = process.env["FAULTS"] === "all";

/** Every trial of these kinds of save, or each so-manieth. */
export async function trialsOf(kinds: readonly Kind[], every: number): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const kind of kinds) {
    const operations = await operationsOf(kind);
    for (const credential of CREDENTIALS)
      for (const position of POSITIONS)
        for (const fault of FAULTS)
          for (const lag of LAGS)
            for (const times of TIMES) {
              const trial: Trial = { kind, credential, position, fault, lag, times };
              if (isOfItsOwn(trial, operations)) trials.push(trial);
            }
  }
  return trials.filter((_, index) => index % every === 0);
}

/** Tries them one after the other, since they share the clock of the process; none may go wrong. */
export async function tryAll(trials: readonly Trial[]): Promise<Tried> {
  const tried: (readonly [Trial, Outcome])[] = [];
  for (const trial of trials) tried.push([trial, await tryOut(trial)]);
  const wrong = tried.flatMap(([trial, outcome]) =>
    outcome.wrong.map((what) => `${nameOf(trial)} → ${outcome.end}: ${what}`),
  );
  expect(wrong).toEqual([]);
  return tried;
}

function nameOf({ kind, credential, position, fault, lag, times }: Trial): string {
  const how = times === "always" ? "for ever" : "once";
  return `${kind.name}, ${credential}, ${position}: ${fault.name} ${how}, reads ${lag} s late`;
}

/** Writes how each trial ended, and after how long, as a table for people. */
export function writeTable(file: string, heading: string, tried: Tried): void {
  const columns = TIMES.flatMap((times) => LAGS.map((lag) => ({ times, lag })));
  const rows = new Map<string, Map<string, string>>();
  for (const [
    { kind, credential, position, fault, lag, times },
    { end, took, done, total },
  ] of tried) {
    const row = `${kind.name} | ${credential} | ${fault.reads === true ? "read" : "write"}, ${position} | ${fault.name}`;
    const cells = rows.get(row) ?? new Map<string, string>();
    cells.set(`${times} ${lag}`, `${end} ${done}/${total}, ${Math.round(took)} s`);
    rows.set(row, cells);
  }
  const title = ({ times, lag }: (typeof columns)[number]) =>
    `${times === "always" ? "for ever" : "once"}, reads ${lag === 0 ? "at once" : `${lag} s late`}`;
  const lines = [
    `# ${heading}`,
    "",
    `${tried.length} trials on a virtual clock, made by \`npm run faults\`. Each cell: how the run ended, writes told done, and after how long.`,
    "In each the tenant was as wanted or exactly as told, with one audit entry for each operation told done; no listener was",
    "created twice, and nobody lost a listener that was not replaced.",
    "",
    `| save | credential | hit | fault | ${columns.map(title).join(" | ")} |`,
    `| --- | --- | --- | --- |${columns.map(() => " --- |").join("")}`,
    ...[...rows].map(([row, cells]) => {
      const texts = columns.map(({ times, lag }) => cells.get(`${times} ${lag}`) ?? "");
      return `| ${row} | ${texts.join(" | ")} |`;
    }),
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
}
