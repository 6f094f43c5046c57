import { type Counter, type Histogram, type MeterProvider, metrics } from "@opentelemetry/api";

interface Instruments {
  /** Calls of Graph, by `method`, `resource` and `status`; each try counts. */
  readonly calls: Counter;
  readonly callDuration: Histogram;
  /** Answers by which Graph asks to wait (429). */
  readonly throttles: Counter;
  /** How long it asks for. */
  readonly waits: Histogram;
  /** Calls of a save, by `outcome`. */
  readonly saves: Counter;
  readonly saveDuration: Histogram;
}

/** In seconds: up to what Graph asks to wait at most, as far as is known. */
const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300];

let made: { readonly from: MeterProvider; readonly instruments: Instruments } | undefined;

/** Of the registered SDK, or such as do nothing. Not made before the first use: the SDK starts first. */
export function instruments(): Instruments {
  const from = metrics.getMeterProvider();
  if (made?.from !== from) made = { from, instruments: makeInstruments(from) };
  return made.instruments;
}

function makeInstruments(provider: MeterProvider): Instruments {
  const meter = provider.getMeter("dialgate");
  const seconds = (name: string, description: string) =>
    meter.createHistogram(name, {
      ...{ unit: "s", description, advice: { explicitBucketBoundaries: SECONDS } },
    });
  return {
    calls: meter.createCounter("dialgate.graph.calls", { description: "Requests to Graph" }),
    callDuration: seconds("dialgate.graph.duration", "How long Graph took to answer"),
    throttles: meter.createCounter("dialgate.graph.throttles", {
      description: "Answers of Graph that ask to wait",
    }),
    waits: seconds("dialgate.graph.wait", "How long Graph asked to wait"),
    saves: meter.createCounter("dialgate.saves", { description: "Calls of a save" }),
    saveDuration: seconds("dialgate.save.duration", "How long a call of a save took"),
  };
}
