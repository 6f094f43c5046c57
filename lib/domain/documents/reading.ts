import type { Settings } from "../settings";
import type { Acknowledgement } from "../findings/acknowledgement";

/** Something in a file that is not as it should be, where it shows, and why. */
export interface Problem {
  readonly line: number | null;
  /** In JSON, the way to it: "applications[3].settings.sms". */
  readonly path: string | null;
  /** The application that it concerns, where that can be told; it gets no target. */
  readonly appId: string | null;
  readonly reason: string;
}

/** What a file says of one application. */
export interface ReadRow {
  readonly line: number | null;
  readonly path: string | null;
  readonly appId: string;
  /** For the reader alone. */
  readonly name: string | null;
  /** Null for Microsoft's default; `unknown` where the file says that nobody can tell. */
  readonly wanted: Settings | null | "unknown";
}

/** A file as it was read; nothing of it has been compared with the tenant. */
export interface Reading {
  /** The tenant that it says it is of; CSV does not say. */
  readonly tenantId: string | null;
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
  /** Findings that the document accepts; CSV holds none. */
  readonly acknowledged: readonly Acknowledgement[];
}

/** Twice what 10,000 applications with every code listed in both channels take. */
export const LONGEST_DOCUMENT = 50_000_000;

export function unread(problems: readonly Problem[]): Reading {
  return { tenantId: null, rows: [], problems, acknowledged: [] };
}

export function wholeFile(reason: string, line: number | null = null): Reading {
  return unread([{ line, path: null, appId: null, reason }]);
}

export function byLine(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** Gives the line of a place in the text; places must be asked for in order. */
export function lineCounter(text: string): (place: number) => number {
  const ends = /\r\n|\r|\n/g;
  let line = 1;
  let next = ends.exec(text);
  return (place) => {
    while (next !== null && next.index + next[0].length <= place) {
      line++;
      next = ends.exec(text);
    }
    return line;
  };
}
