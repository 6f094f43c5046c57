import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Budget, type Need } from "./budget";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 300);
const LIMIT = { requests: 20, seconds: 60, forWrites: 2 };
const WINDOW_MS = LIMIT.seconds * 1000;

interface Request {
  readonly need: Need;
  readonly callerId: string;
  /** On its way to Graph, and back, in ms. */
  readonly there: number;
  readonly back: number;
  /** After the one before, in ms. */
  readonly after: number;
  readonly patience: number;
}

const request: fc.Arbitrary<Request> = fc.record({
  need: fc.constantFrom("write", "save", "show"),
  callerId: fc.constantFrom("a", "b", "c"),
  there: fc.nat(3_000),
  back: fc.nat(3_000),
  after: fc.oneof({ weight: 4, arbitrary: fc.nat(200) }, fc.nat(30_000)),
  patience: fc.nat(5_000),
});

/** When requests arrived at Graph, in ms. */
class Graph {
  readonly arrivals: number[] = [];
  entered = 0;
  told = 0;

  constructor(readonly budget: Budget) {}

  async send({ need, callerId, there, back, patience }: Request): Promise<void> {
    const asked = Date.now();
    const entry = await this.budget.enter(need, callerId, patience);
    const waited = Date.now() - asked;
    if ("wait" in entry) {
      expect(entry.wait).toBeGreaterThanOrEqual(1);
      expect(entry.wait).toBeLessThanOrEqual(LIMIT.seconds + 6);
      this.told += 1;
      return;
    }
    expect(waited).toBeLessThanOrEqual(patience + 1_000);
    this.entered += 1;
    await pass(there);
    this.arrivals.push(Date.now());
    await pass(back);
    entry.leave();
  }

  mostInAWindow(): number {
    return Math.max(
      0,
      ...this.arrivals.map(
        (end) => this.arrivals.filter((at) => at <= end && at > end - WINDOW_MS).length,
      ),
    );
  }
}

const pass = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("Graph never sees more than the limit in any window, and everybody is answered", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(request, { maxLength: 80 }), async (requests) => {
      const graph = new Graph(new Budget(LIMIT));
      const sent: Promise<void>[] = [];
      for (const each of requests) {
        await vi.advanceTimersByTimeAsync(each.after);
        sent.push(graph.send(each));
      }
      await vi.advanceTimersByTimeAsync(20_000);
      await Promise.all(sent);
      expect(graph.entered + graph.told).toBe(requests.length);
      expect(graph.mostInAWindow()).toBeLessThanOrEqual(LIMIT.requests);
    }),
    { numRuns: RUNS },
  );
});

/** Asks again and again, as who is told to wait does, for so long; how often it was let in. */
async function ask(budget: Budget, need: Need, callerId: string, forMs: number): Promise<number> {
  let entered = 0;
  for (const until = Date.now() + forMs; Date.now() < until;) {
    const entry = await budget.enter(need, callerId, 2_000);
    if ("wait" in entry) await pass(entry.wait * 1000);
    else {
      entered += 1;
      await pass(100);
      entry.leave();
    }
  }
  return entered;
}

async function together<T>(work: readonly Promise<T>[]): Promise<T[]> {
  const all = Promise.all(work);
  await vi.advanceTimersByTimeAsync(20 * WINDOW_MS);
  return all;
}

const TEN_WINDOWS = 10 * WINDOW_MS;

test("alone, each kind has nearly all of it", async () => {
  for (const need of ["write", "save", "show"] as const) {
    const [entered = 0] = await together([ask(new Budget(LIMIT), need, "a", TEN_WINDOWS)]);
    expect(entered).toBeGreaterThanOrEqual(10 * (LIMIT.requests - LIMIT.forWrites));
  }
});

test("saves do not starve what is shown, nor the other way round", async () => {
  const limit = { ...LIMIT, requests: 100 };
  const budget = new Budget(limit);
  const crowd = (need: Need) =>
    Array.from({ length: 10 }, (_, index) => ask(budget, need, `${need} ${index}`, TEN_WINDOWS));
  const entered = await together([...crowd("save"), ...crowd("show")]);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const [saves, shows] = [sum(entered.slice(0, 10)), sum(entered.slice(10))];
  expect(saves + shows).toBeGreaterThanOrEqual(10 * limit.requests * 0.8);
  expect(saves).toBeGreaterThanOrEqual(10 * limit.requests * 0.4);
  expect(shows).toBeGreaterThanOrEqual(10 * limit.requests * 0.2);
});

test("who asks for little is let in in every window, however much others ask for", async () => {
  const budget = new Budget(LIMIT);
  const greedy = Array.from({ length: 30 }, () => ask(budget, "save", "greedy", TEN_WINDOWS));
  const entered = await together([...greedy, ask(budget, "save", "modest", TEN_WINDOWS)]);
  expect(entered.at(-1)).toBeGreaterThanOrEqual(9);
});

/** Fills the budget, so that a place gets free every `everyMs`. */
async function fill(budget: Budget, everyMs: number): Promise<void> {
  for (let count = 0; count < LIMIT.requests; count++) {
    const entry = await budget.enter("write", "before", 0);
    if ("leave" in entry) entry.leave();
    await vi.advanceTimersByTimeAsync(everyMs);
  }
}

test("of those who wait for the same, whose turn is longest ago goes first", async () => {
  const budget = new Budget({ ...LIMIT, forWrites: 0 });
  await fill(budget, 100);
  await vi.advanceTimersByTimeAsync(WINDOW_MS - 20 * 100 - 50);
  const order: string[] = [];
  const enter = async (callerId: string) => {
    const entry = await budget.enter("save", callerId, 5_000);
    if ("leave" in entry) order.push(callerId);
  };
  for (let count = 0; count < 4; count++) void enter("greedy");
  void enter("modest");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(order).toEqual(["greedy", "modest", "greedy", "greedy", "greedy"]);
});

test("a write goes before looks that waited longer", async () => {
  const budget = new Budget(LIMIT);
  await fill(budget, 0);
  await vi.advanceTimersByTimeAsync(WINDOW_MS - 500);
  const order: string[] = [];
  const enter = async (need: Need) => {
    const entry = await budget.enter(need, need, 1_000);
    if ("leave" in entry) order.push(need);
  };
  void enter("show");
  void enter("save");
  void enter("write");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(order).toEqual(["write", "save", "show"]);
});

test("when Graph refuses, all wait as long as it says, and less is asked for a while", async () => {
  const budget = new Budget(LIMIT);
  budget.refused(30);
  expect(await budget.enter("write", "a", 1_000)).toEqual({ wait: 30 });
  expect(await budget.enter("show", "b", 5_000)).toEqual({ wait: 30 });
  const late = budget.enter("show", "b", 31_000);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await late).toHaveProperty("leave");
  let entered = 1;
  while ("leave" in (await budget.enter("write", "a", 0))) entered += 1;
  expect(entered).toBe(15);
});
