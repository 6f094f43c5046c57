import { sleep } from "../sleep";

/** How a reading may be shared. */
export interface Sharing {
  /** For so long after it was finished it is given to others. */
  readonly keepMs: number;
  /** Only one that begins after this will do: somebody asked to read again. */
  readonly fresh: boolean;
}

/** What is kept of a finished reading. */
export interface Sized {
  readonly bytes: number;
  /** False: it failed, and is given only to those who were waiting for it. */
  readonly keep: boolean;
}

interface Reading<T> {
  /** When it began, by the count of this object. */
  readonly begun: number;
  readonly answer: Promise<T>;
  /** Null while it is under way. */
  kept: Kept | null;
}

interface Kept {
  /** In ms since 1970. */
  readonly until: number;
  readonly bytes: number;
  /** Forgets it when its time is over. */
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Who needs a new reading waits so long for the one under way, so that they share the next. */
const LONGEST_TURN_MS = 2_000;

/**
 * Lets those who read the same at the same time share one reading, and keeps a finished one for
 * moments. Nobody is given what began before a write that had ended when they asked, nor before
 * they or others asked for a fresh one. Of each key at most one reading is under way and one
 * waits to begin, but for one that takes long.
 */
export class SharedReads<T extends Sized> {
  private readonly latest = new Map<string, Reading<T>>();
  private readonly next = new Map<string, Promise<T>>();
  private count = 0;
  private lastWrite = 0;
  private bytes = 0;

  constructor(private readonly mostBytes: number) {}

  /** The answer of `start`, or of an equal one that somebody else started. */
  read(key: string, sharing: Sharing, start: () => Promise<T>): Promise<T> {
    // Somebody waits for one that is newer than the latest: from then on that is the one to give.
    const next = this.next.get(key);
    if (next !== undefined) return next;
    const latest = this.latest.get(key);
    if (latest !== undefined && !sharing.fresh && this.mayBeGiven(latest)) return latest.answer;
    if (latest === undefined || latest.kept !== null) return this.begin(key, sharing, start);
    const queued = ended(latest.answer).then(() => {
      this.next.delete(key);
      return this.begin(key, sharing, start);
    });
    this.next.set(key, queued);
    return queued;
  }

  /** A write has ended, however: what began before is given to nobody who asks from now on. */
  wrote(): void {
    this.lastWrite = ++this.count;
  }

  private mayBeGiven({ begun, kept }: Reading<T>): boolean {
    return begun > this.lastWrite && (kept === null || Date.now() < kept.until);
  }

  private begin(key: string, { keepMs }: Sharing, start: () => Promise<T>): Promise<T> {
    const answer = start();
    const reading: Reading<T> = { begun: ++this.count, answer, kept: null };
    this.forget(key);
    this.latest.set(key, reading);
    answer.then(
      (value) => this.finish(key, reading, keepMs, value),
      () => this.finish(key, reading, keepMs, null),
    );
    return answer;
  }

  private finish(key: string, reading: Reading<T>, keepMs: number, value: T | null): void {
    if (this.latest.get(key) !== reading) return;
    this.latest.delete(key);
    if (value === null || !value.keep || value.bytes > this.mostBytes) return;
    const { bytes } = value;
    const timer = setTimeout(() => this.forget(key), keepMs);
    timer.unref();
    reading.kept = { until: Date.now() + keepMs, bytes, timer };
    // At the end: the oldest come first.
    this.latest.set(key, reading);
    this.bytes += bytes;
    for (const [oldest, { kept }] of this.latest) {
      if (this.bytes <= this.mostBytes) break;
      if (kept !== null) this.forget(oldest);
    }
  }

  private forget(key: string): void {
    const kept = this.latest.get(key)?.kept;
    clearTimeout(kept?.timer);
    this.bytes -= kept?.bytes ?? 0;
    this.latest.delete(key);
  }
}

function ended(answer: Promise<unknown>): Promise<unknown> {
  const settled = answer.then(
    () => undefined,
    () => undefined,
  );
  return Promise.race([settled, sleep(LONGEST_TURN_MS)]);
}
