import * as z from "zod/mini";

/** A write of which nobody knows yet whether it was carried out. */
export const doubt = z.object({
  /** `operationDigest` of it. */
  digest: z.string(),
  creates: z.boolean(),
  /** When it was sent first, and until when it is looked for: in ms since 1970. */
  since: z.number(),
  until: z.number(),
  tries: z.int(),
  /** It is looked for no longer, and stays unsure until it is seen or the admin tries again. */
  closed: z.boolean(),
});

export type Doubt = z.infer<typeof doubt>;

/** A write that failed later than this is not sent once more: it took too long already. */
const RETRY_WITHIN_MS = 60_000;
const MOST_TRIES = 2;

type Sent = Pick<Doubt, "digest" | "creates" | "since" | "until">;

/** What is in doubt, by key of the operation. */
export class Doubts {
  private readonly all: Map<string, Doubt>;

  constructor(kept: Iterable<readonly [string, Doubt]> = []) {
    this.all = new Map(kept);
  }

  /** Its answer was lost: it is looked for until `until`. */
  add(key: string, sent: Sent): void {
    const { since = sent.since, tries = 0 } = this.all.get(key) ?? {};
    this.all.set(key, { ...sent, since, tries: tries + 1, closed: false });
  }

  /** It was looked for in vain, and may all the same have been carried out. */
  close(key: string, digest: string, creates: boolean): void {
    const now = Date.now();
    this.all.set(key, { digest, creates, since: now, until: now, tries: 1, closed: true });
  }

  remove(key: string): void {
    this.all.delete(key);
  }

  clear(): void {
    this.all.clear();
  }

  entries(): readonly (readonly [string, Doubt])[] {
    return [...this.all];
  }

  /** Those that may have been carried out and are not to be sent again now. */
  unsure(): ReadonlyMap<string, Doubt> {
    const now = Date.now();
    return new Map([...this.all].filter(([, { closed, until }]) => closed || until > now));
  }

  /** Until when to look, in ms since 1970; null where there is nothing to look for. */
  until(): number | null {
    const now = Date.now();
    const open = [...this.all.values()].filter(({ closed, until }) => !closed && until > now);
    return open.length === 0 ? null : Math.max(...open.map(({ until }) => until));
  }

  /**
   * What was looked for long enough. A create is never sent again, for it would make a second
   * listener: it stays unsure. What can be repeated without harm is, once, unless it was slow.
   * Otherwise it failed: those are taken out and given.
   */
  takeFailed(): readonly (readonly [string, Doubt])[] {
    const now = Date.now();
    const over = this.entries().filter(([, { closed, until }]) => !closed && until <= now);
    for (const [key, each] of over) {
      if (each.creates) this.all.set(key, { ...each, closed: true });
    }
    const failed = over.filter(
      ([, { creates, tries, since }]) =>
        !creates && (tries >= MOST_TRIES || now - since >= RETRY_WITHIN_MS),
    );
    for (const [key] of failed) this.all.delete(key);
    return failed;
  }
}
