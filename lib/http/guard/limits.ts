import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

/**
 * How much each caller may ask for in a minute. Far above what people make of it: a run of 300 parts
 * calls 300 actions and reads as often; fifty admins behind one address open overviews of 10,000
 * applications with a thousand requests. By address, unless it says otherwise.
 */
const PER_MINUTE = {
  /** Pages, each of which is rendered. */
  pages: 1_800,
  /** Routes and actions. */
  calls: 6_000,
  /** What was refused: bodies, headers and tokens that no page of ours sends. */
  refusals: 600,
  /** Reads and saves, by person. */
  reads: 3_000,
  saves: 600,
  /** Reports of the browser's on the policy; what comes from all addresses is in `allReports`. */
  reports: 30,
  allReports: 300,
} as const;

export type Limit = keyof typeof PER_MINUTE;

const SECONDS = 60;

declare global {
  /** Of the process: Next gives its proxy, its hook and its routes modules of their own. */
  var dialgateLimits: Readonly<Record<Limit, RateLimiterMemory>> | undefined;
}

function limiters(): Readonly<Record<Limit, RateLimiterMemory>> {
  const of = (limit: Limit) =>
    new RateLimiterMemory({ points: PER_MINUTE[limit], duration: SECONDS, keyPrefix: limit });
  return (globalThis.dialgateLimits ??= {
    pages: of("pages"),
    calls: of("calls"),
    refusals: of("refusals"),
    reads: of("reads"),
    saves: of("saves"),
    reports: of("reports"),
    allReports: of("allReports"),
  });
}

/** Counts one more; the seconds to wait where that is one too many, otherwise null. */
export async function spend(limit: Limit, key: string): Promise<number | null> {
  try {
    await limiters()[limit].consume(key);
    return null;
  } catch (rejected) {
    // The limiter may have been made by another module of the process: its class is another one too.
    if (isVerdict(rejected)) return inSeconds(rejected);
    throw rejected;
  }
}

/** The seconds to wait where nothing is left; counts nothing. */
export async function exhausted(limit: Limit, key: string): Promise<number | null> {
  const now = await limiters()[limit].get(key);
  return now !== null && now.consumedPoints >= PER_MINUTE[limit] ? inSeconds(now) : null;
}

type Verdict = Pick<RateLimiterRes, "msBeforeNext">;

function isVerdict(value: unknown): value is Verdict {
  const isObject = typeof value === "object" && value !== null;
  return isObject && "msBeforeNext" in value && typeof value.msBeforeNext === "number";
}

function inSeconds({ msBeforeNext }: Verdict): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
