/**
 * Writers of one server wait for each other: a save holds the listeners and applications that it
 * has to do with, from its reading to its reading back. First come, first served, and all keys at
 * once, so that no two wait for each other.
 */
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  /** Does the work once nobody holds any of the keys; null where that takes longer than `patienceMs`. */
  async hold<T>(
    keys: readonly string[],
    patienceMs: number,
    work: () => Promise<T>,
  ): Promise<T | null> {
    const before = new Set(keys.flatMap((key) => this.last.get(key) ?? []));
    let release: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => (release = resolve));
    const over = Promise.all([...before, mine]).then(() => {
      for (const key of keys) if (this.last.get(key) === over) this.last.delete(key);
    });
    for (const key of keys) this.last.set(key, over);
    try {
      return (await inTime(Promise.all(before), patienceMs)) ? await work() : null;
    } finally {
      release();
    }
  }
}

async function inTime(all: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  try {
    return await Promise.race([all.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
