import type { Clock } from "../clock";

interface Version<T> {
  readonly at: number;
  readonly value: T;
}

/** The longest lag a tenant can have; older versions are forgotten, but for the last of them. */
const KEPT_MS = 3_600_000;

/** A value that remembers what it was, so that reads can lag behind writes without any timer. */
export class Versions<T> {
  private versions: Version<T>[];

  constructor(
    initial: T,
    private readonly clock: Clock,
  ) {
    this.versions = [{ at: -Infinity, value: initial }];
  }

  get current(): T {
    return this.asOf(Infinity);
  }

  set current(value: T) {
    const now = this.clock();
    const firstNeeded = this.versions.findLastIndex(({ at }) => at <= now - KEPT_MS);
    this.versions = [...this.versions.slice(Math.max(firstNeeded, 0)), { at: now, value }];
  }

  /** Forgets what was: a state that a test plants is seen at once. */
  reset(value: T): void {
    this.versions = [{ at: -Infinity, value }];
  }

  asOf(time: number): T {
    const version = this.versions.findLast(({ at }) => at <= time) ?? this.versions[0];
    if (!version) throw new Error("There is always a first version.");
    return version.value;
  }
}
