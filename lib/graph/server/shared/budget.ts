/** A write; a read that a save rests on; a read for the screen. In this order they go. */
export type Need = "write" | "save" | "show";

export interface Limit {
  readonly requests: number;
  readonly seconds: number;
  /** Kept free for writes, so that the looks that they rest on do not stand in their way. */
  readonly forWrites: number;
}

/** What may be sent; `leave` when it was answered. Or how many seconds to wait. */
export type Entry = { readonly leave: () => void } | { readonly wait: number };

interface Use {
  readonly kind: Kind;
  /** When it counts no more, in ms since 1970; null while it is under way. */
  freeAt: number | null;
}

interface Waiter {
  readonly need: Need;
  readonly callerId: string;
  readonly until: number;
  readonly settle: (entry: Entry) => void;
}

type Kind = "save" | "show";
const KIND: Readonly<Record<Need, Kind>> = { write: "save", save: "save", show: "show" };
const RANK: readonly Need[] = ["write", "save", "show"];
/** What each kind is sure of when the other would take it all. */
const SHARE: Readonly<Record<Kind, number>> = { save: 0.7, show: 0.3 };
const LEAST = 0.1;
const STEP = 0.25;
const A_MOMENT_MS = 1_000;
/** Who comes back as told is given so much longer. */
const GRACE_MS = 3_000;

/**
 * What all callers together may ask of one resource: never more than `limit` in any window of its
 * length, at Graph's end too, because a request counts from when it is sent until a window after it
 * was answered. Who waits goes by need, and among equals whose turn is longest ago; who was told to
 * wait finds a place kept, and each kind is sure of its share while it wants it. Others may use the same limit unseen: when Graph refuses all
 * the same, everybody pauses as long as it says, and the limit is lowered for a while.
 */
export class Budget {
  private uses: Use[] = [];
  private readonly asked: Record<Kind, number[]> = { save: [], show: [] };
  private readonly waiting: Waiter[] = [];
  private readonly served = new Map<string, number>();
  /** Who was told to wait, and until when a place is kept for them, in ms since 1970. */
  private readonly promised = new Map<string, { readonly kind: Kind; readonly until: number }>();
  private turns = 0;
  private allowed: number;
  private changedAt = 0;
  private pausedUntil = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly limit: Limit) {
    this.allowed = limit.requests;
  }

  /** Resolves when it may be sent; or, where that would take longer than `patienceMs`, to how long. */
  enter(need: Need, callerId: string, patienceMs: number): Promise<Entry> {
    this.asked[KIND[need]].push(Date.now());
    return new Promise((settle) => {
      this.waiting.push({ need, callerId, until: Date.now() + patienceMs, settle });
      this.goOn();
    });
  }

  /**
   * Graph refused one: it said to wait so many seconds. Whoever was refused waits as long; the others
   * no longer than a window lasts, and then ask for themselves.
   */
  refused(seconds: number): void {
    const now = Date.now();
    const isNews = now >= this.pausedUntil;
    const pause = Math.min(seconds, this.limit.seconds) * 1000;
    this.pausedUntil = Math.max(this.pausedUntil, now + pause);
    if (!isNews) return;
    const least = Math.ceil(this.limit.requests * LEAST);
    this.allowed = Math.max(least, Math.floor(this.allowed * (1 - STEP)));
    this.changedAt = now;
  }

  private goOn(): void {
    this.expire();
    for (const waiter of this.inOrder()) {
      if (this.mayEnter(waiter)) this.admit(waiter);
    }
    for (const [ahead, waiter] of this.inOrder().entries()) {
      const at = this.freeAt(ahead, waiter.need);
      if (at <= waiter.until) continue;
      const wait = Math.max(1, Math.ceil((at - Date.now()) / 1000));
      const until = Date.now() + wait * 1000 + GRACE_MS;
      this.promised.set(waiter.callerId, { kind: KIND[waiter.need], until });
      this.settle(waiter, { wait });
    }
    this.wakeLater();
  }

  private mayEnter(waiter: Waiter): boolean {
    if (Date.now() < this.pausedUntil) return false;
    return this.room(waiter.need) > this.promisedBefore(waiter);
  }

  /** How many who were told to wait have waited longer for the same, and are about to come back. */
  private promisedBefore({ need, callerId }: Waiter): number {
    const turn = this.turnOf(callerId);
    const others = [...this.promised].filter(
      ([other, { kind }]) => kind === KIND[need] && other !== callerId && this.turnOf(other) < turn,
    );
    return others.length;
  }

  private turnOf(callerId: string): number {
    return this.served.get(callerId) ?? 0;
  }

  /** How many may enter now. */
  private room(need: Need): number {
    const free = Math.floor(this.allowed) - this.uses.length;
    if (need === "write") return free;
    if (need === "show") return free - this.owed("save");
    return free - Math.max(this.owed("show"), Math.min(this.limit.forWrites, this.allowed / 4));
  }

  /** What a kind wants of its share and has not had. */
  private owed(kind: Kind): number {
    const had = this.uses.filter((use) => use.kind === kind).length;
    return Math.max(0, Math.min(this.allowed * SHARE[kind], this.asked[kind].length) - had);
  }

  private admit(waiter: Waiter): void {
    const use: Use = { kind: KIND[waiter.need], freeAt: null };
    this.uses.push(use);
    this.served.set(waiter.callerId, ++this.turns);
    this.promised.delete(waiter.callerId);
    const leave = () => {
      use.freeAt ??= Date.now() + this.limit.seconds * 1000;
      this.goOn();
    };
    this.settle(waiter, { leave });
  }

  private settle(waiter: Waiter, entry: Entry): void {
    this.waiting.splice(this.waiting.indexOf(waiter), 1);
    waiter.settle(entry);
  }

  private inOrder(): Waiter[] {
    return this.waiting.toSorted(
      (a, b) =>
        RANK.indexOf(a.need) - RANK.indexOf(b.need) ||
        this.turnOf(a.callerId) - this.turnOf(b.callerId),
    );
  }

  /** About when whoever has so many ahead may enter: as those before are over. */
  private freeAt(ahead: number, need: Need): number {
    const now = Date.now();
    const over = this.uses.map(({ freeAt }) => freeAt ?? now + this.limit.seconds * 1000);
    const missing = Math.min(over.length, Math.ceil(ahead + 1 - this.room(need)));
    const at = over.sort((a, b) => a - b)[missing - 1];
    return Math.max(at ?? now + A_MOMENT_MS, this.pausedUntil);
  }

  private expire(): void {
    const now = Date.now();
    const window = this.limit.seconds * 1000;
    this.uses = this.uses.filter(({ freeAt }) => freeAt === null || freeAt > now);
    for (const kind of ["save", "show"] as const) {
      this.asked[kind] = this.asked[kind].filter((at) => at > now - window);
    }
    for (const [who, { until }] of this.promised) if (until <= now) this.promised.delete(who);
    if (this.waiting.length === 0 && this.uses.length === 0) this.served.clear();
    if (this.allowed === this.limit.requests || now < this.changedAt + window) return;
    this.allowed = Math.min(this.limit.requests, this.allowed + this.limit.requests * STEP);
    this.changedAt = now;
  }

  private wakeLater(): void {
    clearTimeout(this.timer);
    if (this.waiting.length === 0) return;
    const now = Date.now();
    const moments = [
      ...this.waiting.map(({ until }) => until),
      ...this.uses.flatMap(({ freeAt }) => freeAt ?? []),
      this.pausedUntil,
    ].filter((at) => at > now);
    this.timer = setTimeout(() => this.goOn(), Math.min(...moments, now + A_MOMENT_MS) - now);
    this.timer.unref();
  }
}
