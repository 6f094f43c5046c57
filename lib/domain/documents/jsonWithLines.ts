import { t } from "@/lib/i18n/t";
import { lineCounter } from "./reading";
import { type Result, fail, ok } from "../result";
import type { Json } from "../json";

/** Something wrong with a JSON text, at the line where it shows. */
export interface JsonProblem {
  readonly line: number;
  readonly reason: string;
}

export interface ReadJson {
  readonly value: Json;
  /** The line on which an array or object of the value begins. */
  readonly lineOf: (container: object) => number | null;
  /** Objects in which a key stands twice: which of its values is meant, nobody can tell. */
  readonly doubled: ReadonlyMap<object, string>;
}

/** Deeper than anything Dialgate writes; a file that goes deeper is not one of its documents. */
const MOST_DEPTH = 32;

/**
 * Reads JSON as `JSON.parse` does, and says on which line things are. Built for hostile files: its
 * depth is bounded, keys that stand twice are told, nothing throws.
 */
export function readJson(text: string): Result<ReadJson, JsonProblem> {
  const reader = new Reader(text);
  try {
    return ok(reader.read());
  } catch (error) {
    if (error instanceof NoJson) return fail({ line: error.line, reason: error.message });
    throw error;
  }
}

class NoJson extends Error {
  constructor(
    readonly line: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** What a number, true, false or null is made of, and all that runs into it. */
const WORD = /[\w.+-]+/y;
const SPACES: ReadonlySet<number> = new Set(
  [" ", "\t", "\r", "\n"].map((each) => each.charCodeAt(0)),
);

class Reader {
  private at = 0;
  private readonly lineAt: (place: number) => number;
  private readonly lines = new WeakMap<object, number>();
  private readonly doubled = new Map<object, string>();

  constructor(private readonly text: string) {
    this.lineAt = lineCounter(text);
  }

  read(): ReadJson {
    const value = this.value(0);
    this.skipSpace();
    if (this.at < this.text.length) this.refuse(t`There is text after the end of the document`);
    const lines = this.lines;
    return { value, doubled: this.doubled, lineOf: (container) => lines.get(container) ?? null };
  }

  private value(depth: number): Json {
    this.skipSpace();
    const next = this.text[this.at];
    if (next === '"') return this.string();
    if (next !== "{" && next !== "[") return this.scalar();
    if (depth >= MOST_DEPTH) this.refuse(t`The document is nested too deeply`);
    return next === "{" ? this.object(depth) : this.array(depth);
  }

  private object(depth: number): Json {
    const line = this.lineAt(this.at);
    const entries: [string, Json][] = [];
    const keys = new Set<string>();
    let twice: string | null = null;
    this.items("}", () => {
      this.skipSpace();
      if (this.text[this.at] !== '"') this.refuse(t`A key in quotation marks is missing`);
      const key = this.string();
      if (keys.has(key)) twice = key;
      keys.add(key);
      this.skipSpace();
      if (this.text[this.at] !== ":") this.refuse(t`A colon is missing after a key`);
      this.at++;
      entries.push([key, this.value(depth + 1)]);
    });
    // Not by assignment, which would take the key "__proto__" for something else.
    const object = Object.fromEntries(entries);
    this.lines.set(object, line);
    if (twice !== null) this.doubled.set(object, twice);
    return object;
  }

  private array(depth: number): Json {
    const line = this.lineAt(this.at);
    const array: Json[] = [];
    this.items("]", () => array.push(this.value(depth + 1)));
    this.lines.set(array, line);
    return array;
  }

  /** What stands between brackets, separated by commas. */
  private items(end: string, item: () => void): void {
    this.at++;
    this.skipSpace();
    if (this.text[this.at] === end) {
      this.at++;
      return;
    }
    for (;;) {
      item();
      this.skipSpace();
      const next = this.text[this.at];
      if (next !== "," && next !== end) this.refuse(t`A comma or ${end} is missing`);
      this.at++;
      if (next === end) return;
    }
  }

  private string(): string {
    const start = this.at++;
    while (this.at < this.text.length && this.text[this.at] !== '"') {
      this.at += this.text[this.at] === "\\" ? 2 : 1;
    }
    this.at++;
    return this.parsed(start, String, () => t`A string is broken or does not end`);
  }

  private scalar(): Json {
    const start = this.at;
    WORD.lastIndex = start;
    this.at += WORD.exec(this.text)?.[0].length ?? 0;
    if (start === this.at) this.refuse(t`A value is missing`);
    return this.parsed<Json>(
      start,
      (value) => (typeof value === "number" || typeof value === "boolean" ? value : null),
      () => t`Neither a number nor true, false or null`,
    );
  }

  private parsed<T>(start: number, as: (value: unknown) => T, reason: () => string): T {
    try {
      return as(JSON.parse(this.text.slice(start, this.at)));
    } catch {
      return this.refuse(reason());
    }
  }

  private skipSpace(): void {
    while (SPACES.has(this.text.charCodeAt(this.at))) this.at++;
  }

  /** @param reason a sentence without its full stop */
  private refuse(reason: string): never {
    const isEnd = this.at >= this.text.length;
    const sentence = isEnd ? t`${reason}: the document ends here.` : t`${reason}.`;
    throw new NoJson(this.lineAt(Math.min(this.at, this.text.length)), sentence);
  }
}
