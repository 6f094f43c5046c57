import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SharedReads } from "./sharedReads";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 500);
const KEEP_MS = 3_000;
const KEY = "listeners";

/** What a reader was given: a reading, as the moment at which Graph began to be read. */
interface Given {
  readonly begun: number;
  readonly failed: boolean;
}

interface Reader {
  readonly asked: number;
  readonly askedMs: number;
  readonly fresh: boolean;
  readonly lastWrite: number;
  given: Given | null;
}

type Step =
  | { readonly kind: "read"; readonly fresh: boolean }
  | { readonly kind: "write" }
  | { readonly kind: "answer"; readonly which: number; readonly fails: boolean }
  | { readonly kind: "pass"; readonly ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("read"), fresh: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("write") }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ kind: fc.constant("answer"), which: fc.nat(3) },
      fails: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("pass"), ms: fc.nat(4_000) }) },
);

/** Readers, writers and Graph; moments are counted, so that none is at the same time as another. */
class World {
  readonly reads = new SharedReads<Given & { bytes: number; keep: boolean }>(1_000);
  readonly readers: Reader[] = [];
  /** Readings that Graph has not answered. */
  readonly open: { readonly begun: number; readonly answer: (fails: boolean) => void }[] = [];
  readonly ended = new Map<number, { readonly moment: number; readonly ms: number }>();
  moment = 0;
  started = 0;
  mostOpen = 0;
  private lastWrite = 0;

  async do(step: Step): Promise<void> {
    if (step.kind === "read") this.read(step.fresh);
    if (step.kind === "write") {
      this.lastWrite = ++this.moment;
      this.reads.wrote();
    }
    if (step.kind === "answer") {
      const [reading] = this.open.splice(step.which % Math.max(1, this.open.length), 1);
      reading?.answer(step.fails);
    }
    await vi.advanceTimersByTimeAsync(step.kind === "pass" ? step.ms : 0);
  }

  /** Answers all that is open until everybody has been given something. */
  async end(): Promise<void> {
    while (this.open.length > 0) {
      await this.do({ kind: "answer", which: 0, fails: false });
    }
  }

  private read(fresh: boolean): void {
    const { lastWrite } = this;
    const asked = ++this.moment;
    const reader: Reader = { asked, askedMs: Date.now(), fresh, lastWrite, given: null };
    this.readers.push(reader);
    const given = this.reads.read(KEY, { keepMs: KEEP_MS, fresh }, () => this.ask());
    void given.then((one) => (reader.given = one));
  }

  private ask(): Promise<Given & { bytes: number; keep: boolean }> {
    const begun = ++this.moment;
    this.started += 1;
    return new Promise((resolve) => {
      const answer = (fails: boolean) => {
        this.ended.set(begun, { moment: ++this.moment, ms: Date.now() });
        resolve({ begun, failed: fails, bytes: 1, keep: !fails });
      };
      this.open.push({ begun, answer });
      this.mostOpen = Math.max(this.mostOpen, this.open.length);
    });
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("nobody is given what is older than a write, than a wish for a fresh one, or than is kept", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const world = new World();
      for (const each of steps) await world.do(each);
      await world.end();
      for (const { asked, askedMs, lastWrite, given } of world.readers) {
        if (given === null) throw new Error("somebody was given nothing");
        expect(given.begun).toBeGreaterThan(lastWrite);
        const wish = world.readers.findLast((one) => one.fresh && one.asked <= asked);
        expect(given.begun).toBeGreaterThan(wish?.asked ?? 0);
        const ended = world.ended.get(given.begun);
        if (ended === undefined) throw new Error("a reading that never ended was given");
        const wasOver = ended.moment < asked;
        if (wasOver) expect(askedMs - ended.ms).toBeLessThan(KEEP_MS);
        if (given.failed) expect(wasOver).toBe(false);
      }
    }),
    { numRuns: RUNS },
  );
});

test("who asks within one reading and its moments shares it, however many they are", async () => {
  const pauses = fc.array(fc.nat(100), { minLength: 1, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(pauses, pauses, async (during, after) => {
      const world = new World();
      const ask = async (ms: number) => {
        await world.do({ kind: "read", fresh: false });
        await world.do({ kind: "pass", ms });
      };
      for (const ms of during) await ask(ms);
      await world.do({ kind: "answer", which: 0, fails: false });
      for (const ms of after) await ask(ms);
      expect([world.started, world.open.length]).toEqual([1, 0]);
    }),
  );
});

test("a crowd that asks for fresh readings costs one under way and one after it", async () => {
  const world = new World();
  for (let round = 0; round < 10; round++) {
    for (let reader = 0; reader < 50; reader++) await world.do({ kind: "read", fresh: true });
    await world.do({ kind: "answer", which: 0, fails: false });
  }
  await world.end();
  expect(world.mostOpen).toBe(1);
  expect(world.started).toBeLessThanOrEqual(11);
  expect(world.readers.every(({ given }) => given !== null)).toBe(true);
});

test("one that hangs does not hold up who asks for a fresh one", async () => {
  const world = new World();
  await world.do({ kind: "read", fresh: false });
  await world.do({ kind: "read", fresh: true });
  await world.do({ kind: "pass", ms: 2_000 });
  await world.do({ kind: "answer", which: 1, fails: false });
  const [first, second] = world.readers;
  expect([first?.given, second?.given?.failed]).toEqual([null, false]);
  // When it comes after all it is the older one, and is nobody's but of who waited for it.
  await world.do({ kind: "answer", which: 0, fails: false });
  await world.do({ kind: "read", fresh: false });
  expect(world.readers[2]?.given).toEqual(second?.given);
});

test("what is kept stays within its bounds, and goes when its time is over", async () => {
  const answer = (bytes: number) => Promise.resolve({ bytes, keep: true });
  const reads = new SharedReads<{ bytes: number; keep: boolean }>(100);
  let started = 0;
  const read = (key: string, bytes: number) =>
    reads.read(key, { keepMs: KEEP_MS, fresh: false }, () => {
      started += 1;
      return answer(bytes);
    });
  for (const key of ["a", "b", "c"]) await read(key, 40);
  await vi.advanceTimersByTimeAsync(0);
  expect(started).toBe(3);
  await read("c", 40);
  await read("b", 40);
  expect(started).toBe(3);
  // The oldest had to go.
  await read("a", 40);
  expect(started).toBe(4);
  await read("huge", 101);
  await vi.advanceTimersByTimeAsync(0);
  await read("huge", 101);
  expect(started).toBe(6);
  expect(vi.getTimerCount()).toBeGreaterThan(0);
  await vi.advanceTimersByTimeAsync(KEEP_MS);
  expect(vi.getTimerCount()).toBe(0);
  await read("a", 40);
  expect(started).toBe(7);
});
