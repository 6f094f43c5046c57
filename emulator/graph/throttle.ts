import type { Clock } from "../clock";

export interface Window {
  readonly key: string;
  readonly limit: number;
  readonly seconds: number;
}

/** Sliding windows: a request counts from when it was let in until its window has passed. */
export class Throttle {
  private readonly hits = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /** Lets the request in and returns 0, or returns the whole seconds until a slot is free. */
  admit(windows: readonly Window[]): number {
    const now = this.clock();
    const waits = windows.map((window) => this.wait(window, now));
    const longest = Math.max(0, ...waits);
    if (longest > 0) return Math.ceil(longest / 1000);
    for (const { key } of windows) this.recent(key).push(now);
    return 0;
  }

  clear(): void {
    this.hits.clear();
  }

  private wait({ key, limit, seconds }: Window, now: number): number {
    const since = now - seconds * 1000;
    const recent = this.recent(key).filter((at) => at > since);
    this.hits.set(key, recent);
    const blocking = recent[recent.length - limit];
    return blocking === undefined ? 0 : blocking + seconds * 1000 - now;
  }

  private recent(key: string): number[] {
    const recent = this.hits.get(key) ?? [];
    this.hits.set(key, recent);
    return recent;
  }
}
